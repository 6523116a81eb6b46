package worksafe.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Stops the running stack, or the processes that a killed one left. */
final class DownCommand {

    private final StackHome home;
    private final PrintStream out;

    DownCommand(StackHome home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    int run(List<String> words) {
        new Arguments(words, Set.of(), Set.of()).noOperands();
        out.println(Speech.of(stop() ? "down.stopped" : "down.nothing"));
        return 0;
    }

    /** Stops what runs and says whether anything did. */
    boolean stop() {
        var file = home.pid("supervisor");
        var supervisor = file.process();
        supervisor.ifPresent(process -> process.end(Duration.ofSeconds(90), "TERM", "KILL"));
        var leftovers = new AbandonedProcesses(home, new Console(out)).end();
        file.delete();
        Folders.deleteFile(home.ready());
        return supervisor.isPresent() || leftovers;
    }
}
