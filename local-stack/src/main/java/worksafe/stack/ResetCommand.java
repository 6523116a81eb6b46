package worksafe.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;

/** Deletes the stack's data. */
final class ResetCommand {

    private final StackHome home;
    private final PrintStream out;

    ResetCommand(StackHome home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    int run(List<String> words) {
        var arguments = new Arguments(words, Set.of("--yes"), Set.of());
        arguments.noOperands();
        // A folder without the stack's secrets is not the stack's, whatever WORKSAFE_HOME says.
        if (!Files.exists(home.secrets()) || (!Files.exists(home.data()) && !Files.exists(home.logs()))) {
            out.println(Speech.of("reset.nothing-there", home.folder()));
            return 0;
        }
        if (!arguments.has("--yes") && !isConfirmed()) {
            out.println(Speech.of("reset.nothing-deleted"));
            return 1;
        }
        if (new DownCommand(home, out).stop()) {
            out.println(Speech.of("reset.stopped"));
        }
        Folders.delete(home.data());
        Folders.delete(home.logs());
        out.println(Speech.of("reset.deleted", home.folder()));
        return 0;
    }

    private boolean isConfirmed() {
        out.print(Speech.of("reset.question", home.folder()));
        out.flush();
        try {
            var answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return "yes".equals(answer);
        } catch (IOException e) {
            throw new StackException(Speech.of("reset.no-answer"), e);
        }
    }
}
