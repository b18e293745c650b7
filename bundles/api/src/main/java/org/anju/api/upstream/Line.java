package org.anju.api.upstream;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.anju.api.upstream.Upstream.Step;

/** The line (线路) to an outside system: does its name resolve, does it take a connection, is the connection secure. */
public final class Line {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final URI address;
    private final int timeout;
    private final List<Step> steps = new ArrayList<>();

    private Line(URI address, Duration timeout) {
        this.address = address;
        this.timeout = (int) timeout.toMillis();
    }

    /**
     * The steps 解析域名, 建立连接 and, for {@code https}, 安全连接; the last one may have failed.
     *
     * @param timeout for each step that waits
     */
    public static List<Step> check(URI address, Duration timeout) {
        Line line = new Line(address, timeout);
        InetAddress host = line.resolve();
        if (host != null) {
            line.connect(host);
        }
        return List.copyOf(line.steps);
    }

    private InetAddress resolve() {
        try {
            InetAddress host = InetAddress.getByName(address.getHost());
            steps.add(new Step("解析域名", true, host.getHostAddress()));
            return host;
        } catch (UnknownHostException e) {
            steps.add(new Step("解析域名", false, "找不到主机" + address.getHost() + "，请检查地址与DNS设置"));
            return null;
        }
    }

    private void connect(InetAddress host) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port()), timeout);
            socket.setSoTimeout(timeout);
            steps.add(new Step("建立连接", true, host.getHostAddress() + ":" + port()));
            if ("https".equals(address.getScheme())) {
                secure(socket);
            }
        } catch (SocketTimeoutException e) {
            steps.add(new Step("建立连接", false, "端口" + port() + "无应答，请检查线路与防火墙"));
        } catch (IOException e) {
            steps.add(new Step("建立连接", false, "端口" + port() + "拒绝连接，请检查对方服务是否启动"));
        }
    }

    private void secure(Socket socket) {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        try (SSLSocket secured = (SSLSocket) factory.createSocket(socket, address.getHost(), port(), true)) {
            SSLParameters checked = secured.getSSLParameters();
            checked.setEndpointIdentificationAlgorithm("HTTPS");
            secured.setSSLParameters(checked);
            secured.startHandshake();
            steps.add(new Step("安全连接", true, secured.getSession().getProtocol()));
        } catch (IOException e) {
            steps.add(new Step("安全连接", false, "证书或协议不被接受，请检查对方证书"));
        }
    }

    private int port() {
        if (address.getPort() > 0) {
            return address.getPort();
        }
        return "https".equals(address.getScheme()) ? HTTPS : HTTP;
    }
}
