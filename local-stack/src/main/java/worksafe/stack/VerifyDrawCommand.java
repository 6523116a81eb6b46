package worksafe.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import worksafe.verify.EarlierDraws;
import worksafe.verify.Verifier;

/** Verifies the public bundle of a draw. Needs no stack and asks nobody. */
final class VerifyDrawCommand {

    private static final int REFUSED = 1;
    private static final int USAGE = 2;

    private final PrintStream out;
    private final PrintStream err;

    VerifyDrawCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** 0 when everything that can be checked holds, 1 when a check fails, 2 when there is nothing to check. */
    int run(List<String> words) {
        try {
            var arguments = new Arguments(words, Set.of(), Set.of("--previous", "--enterprise", "--lang"));
            var bundle = arguments.operand(Speech.of("operand.bundle"));
            var language =
                    arguments.one("--lang").map(VerifyDrawCommand::language).orElseGet(Speech::language);
            var verifier = Verifier.ofTheBundleAlone().after(earlier(arguments.all("--previous")));
            var enterprise = arguments.one("--enterprise");
            var verification =
                    enterprise.map(verifier::askingFor).orElse(verifier).verify(read(bundle));
            verification.report(language).forEach(out::println);
            return verification.holds() ? 0 : REFUSED;
        } catch (StackException e) {
            err.println("worksafe: " + e.getMessage());
            return USAGE;
        }
    }

    private static Locale language(String name) {
        return switch (name) {
            case "en" -> Locale.ENGLISH;
            case "zh" -> Locale.SIMPLIFIED_CHINESE;
            default -> throw new StackException(Speech.of("verify.lang", name));
        };
    }

    private static EarlierDraws earlier(List<String> draws) {
        var earlier = EarlierDraws.unknown();
        for (var draw : draws) {
            if (EarlierDraws.isSeal(draw)) {
                earlier = earlier.andSeal(draw);
                continue;
            }
            try {
                earlier = earlier.andBundle(read(draw));
            } catch (IllegalArgumentException e) {
                throw new StackException(Speech.of("verify.no-bundle", draw, e.getMessage()), e);
            }
        }
        return earlier;
    }

    private static byte[] read(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new StackException(Speech.of("file.unreadable", file), e);
        }
    }
}
