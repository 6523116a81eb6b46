package worksafe.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import worksafe.platform.http.Scope;

/** Works portions of one job off at the same time, each chunk by chunk and by a connection of its own. */
@ApplicationScoped
public class SideBySide {

    private final Scopes scopes;

    SideBySide(Scopes scopes) {
        this.scopes = scopes;
    }

    /**
     * Returns when no portion has more; where one fails, the others stop behind their present chunk.
     *
     * @param scope what each acts under
     * @param hasMoreAfterChunk works off the next chunk of a portion
     * @throws RuntimeException what the first portion that failed threw
     */
    public <P> void run(Scope scope, List<P> portions, Predicate<P> hasMoreAfterChunk) throws InterruptedException {
        var stopped = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(
                portions.size(), Thread.ofPlatform().name("portion-", 0).factory())) {
            var works = portions.stream()
                    .map(portion -> threads.submit(() -> scopes.run(scope, () -> {
                        var done = false;
                        try {
                            while (!stopped.get() && hasMoreAfterChunk.test(portion)) {}
                            done = true;
                        } finally {
                            stopped.compareAndSet(false, !done);
                        }
                    })))
                    .toList();
            try {
                for (var work : works) {
                    work.get();
                }
            } catch (ExecutionException e) {
                throw (RuntimeException) e.getCause();
            } finally {
                stopped.set(true);
            }
        }
    }
}
