package worksafe.stack;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A JVM of its own that starts PostgreSQL and then waits to be killed. */
final class ServerMain {

    private ServerMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments[0].equals("ephemeral")) {
            System.out.println(PostgresServer.ephemeral().pid());
        } else {
            var folder = Path.of(arguments[0]);
            System.out.println(PostgresServer.start(new PostgresServer.Settings(
                            folder.resolve("data"), folder.resolve("log"), 0, "secret", Map.of("fsync", "off")))
                    .pid());
        }
        new CountDownLatch(1).await();
    }
}
