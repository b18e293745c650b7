package org.anju.platform.router;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.anju.api.access.Caller;
import org.anju.api.problem.Problem;
import org.anju.platform.rest.Access;

/**
 * Packages on their way in. They may fill the disk, so they are taken only from people who are logged in and have nothing else to do
 * first, and from each of them one at a time on this node: the next may come when the one before has arrived.
 */
final class Packages {
    private final Set<Long> uploading = ConcurrentHashMap.newKeySet();

    /** @throws Problem 401, 403 as {@link Access#refuse} says; 409 while another of his is coming */
    SpooledBody of(Caller caller, int megabytes) throws IOException {
        Access.LOGIN.refuse(caller);
        SpooledBody body = SpooledBody.ofPackage(megabytes);
        if (!uploading.add(caller.userId())) {
            throw new Problem(409, "STATE_CONFLICT", "上一个照片压缩包尚未上传完成，请稍后再试");
        }
        return body.whenOver(() -> uploading.remove(caller.userId()));
    }
}
