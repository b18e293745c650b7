package org.anju.api.upstream;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.Test;

public class LineTest {
    private static List<Upstream.Step> check(String address) {
        return Line.check(URI.create(address), Duration.ofSeconds(1));
    }

    @Test
    public void namesEachStepOfALineThatWorks() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            List<Upstream.Step> steps = check("http://127.0.0.1:" + server.getLocalPort());
            assertEquals(
                    List.of("解析域名", "建立连接"),
                    steps.stream().map(Upstream.Step::name).toList());
            assertTrue(steps.stream().allMatch(Upstream.Step::ok));
        }
    }

    @Test
    public void namesTheStepThatFails() throws IOException {
        int port;
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
            List<Upstream.Step> silent = check("https://127.0.0.1:" + port);
            assertEquals("安全连接", silent.get(2).name());
            assertFalse(silent.get(2).ok());
        }
        List<Upstream.Step> refused = check("http://127.0.0.1:" + port);
        assertEquals(2, refused.size());
        assertEquals(new Upstream.Step("建立连接", false, "端口" + port + "拒绝连接，请检查对方服务是否启动"), refused.get(1));
    }
}
