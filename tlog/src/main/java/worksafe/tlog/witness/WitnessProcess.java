package worksafe.tlog.witness;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import worksafe.tlog.Witness;
import worksafe.tlog.WitnessFolder;

/** A witness as a process, set by {@link WitnessSettings} from its environment. It ends on SIGTERM. */
public final class WitnessProcess {

    private WitnessProcess() {}

    /** Runs until the process is told to end. */
    public static void main(String[] arguments) throws IOException {
        // A record of the log is a line; nobody holds a connection for long.
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL%1$tz %4$s %5$s%6$s%n");
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "10");
        System.setProperty("jdk.httpserver.maxConnections", "100");
        var log = System.getLogger(WitnessProcess.class.getName());
        var settings = WitnessSettings.of(System.getenv());
        var signer = WitnessKey.kept(settings.folder(), settings.name());
        // Never closed: the system gives its lock back when this process ends, however it ends.
        var memory = WitnessFolder.open(settings.folder().resolve("memory"));
        var clock = InstantSource.system();
        var witness = new Witness(signer, List.copyOf(settings.logs().keySet()), memory, clock);
        var watch = new LogWatch(witness, settings.logs(), clock);
        var server = WitnessServer.start(settings.at(), witness, watch, settings.tls());
        log.log(Level.INFO, "countersigning as {0}: {1}", signer.key(), watch.origins());
        var rounds = Executors.newSingleThreadScheduledExecutor();
        var unused =
                rounds.scheduleWithFixedDelay(watch::look, 0, settings.every().toMillis(), TimeUnit.MILLISECONDS);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            rounds.shutdownNow();
                            server.close();
                        },
                        "stop-witness"));
    }
}
