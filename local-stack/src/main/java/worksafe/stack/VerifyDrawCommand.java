package worksafe.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import worksafe.verify.EarlierDraws;
import worksafe.verify.LogKey;
import worksafe.verify.LogTrust;
import worksafe.verify.Verifier;

/** Verifies the public bundle of a draw. Needs no stack and asks nobody. */
final class VerifyDrawCommand {

    private static final String LOG_KEY = "--log-key";
    private static final String WITNESS_KEY = "--witness-key";

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
            var arguments = new Arguments(
                    words, Set.of(), Set.of("--previous", "--enterprise", "--lang", LOG_KEY, WITNESS_KEY));
            var bundle = arguments.operand(Speech.of("operand.bundle"));
            var language =
                    arguments.one("--lang").map(VerifyDrawCommand::language).orElseGet(Speech::language);
            var alone = Verifier.ofTheBundleAlone().after(earlier(arguments.all("--previous")));
            var verifier = trust(arguments).map(alone::trusting).orElse(alone);
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

    private static Optional<LogTrust> trust(Arguments arguments) {
        var witness = arguments.one(WITNESS_KEY).map(VerifyDrawCommand::key);
        var log = arguments.one(LOG_KEY).map(VerifyDrawCommand::key);
        if (log.isEmpty() && witness.isPresent()) {
            throw new StackException(Speech.of("verify.log-key", LOG_KEY));
        }
        try {
            return log.map(key -> new LogTrust(key, witness));
        } catch (IllegalArgumentException e) {
            throw new StackException(Speech.of("verify.log-key", LOG_KEY), e);
        }
    }

    private static LogKey key(String text) {
        try {
            return LogKey.parse(text);
        } catch (IllegalArgumentException e) {
            throw new StackException(Speech.of("audit.document-no-key", text), e);
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
