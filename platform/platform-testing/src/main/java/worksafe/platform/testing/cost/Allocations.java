package worksafe.platform.testing.cost;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts the bytes of heap that the threads take which serve requests: event loops and workers. What a test itself and its
 * client take is left out.
 */
public final class Allocations {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocations() {}

    /** The bytes that each of some requests takes, on the average. */
    public static long each(int requests, Runnable request) {
        var before = byThread();
        for (int i = 0; i < requests; i++) {
            request.run();
        }
        var taken = 0L;
        for (var after : byThread().entrySet()) {
            taken += after.getValue() - before.getOrDefault(after.getKey(), 0L);
        }
        return taken / requests;
    }

    private static Map<Long, Long> byThread() {
        var taken = new HashMap<Long, Long>();
        for (var thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null
                    && (thread.getThreadName().startsWith("executor-thread")
                            || thread.getThreadName().startsWith("vert.x-eventloop"))) {
                taken.put(thread.getThreadId(), THREADS.getThreadAllocatedBytes(thread.getThreadId()));
            }
        }
        return taken;
    }
}
