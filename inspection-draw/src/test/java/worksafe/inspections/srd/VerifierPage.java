package worksafe.inspections.srd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import worksafe.verify.Verifier;

/** The page that verifies bundles in a browser. */
final class VerifierPage {

    /** Verifies a bundle given as hexadecimal digits; what it says is put together for {@link #answer}. */
    static final String VERIFY = """
            (bundle => DrawVerifier.verify(DrawVerifier.unhex(bundle)).then(answer => [
              answer.outcomes.map(one => one.check + '=' + one.state).join(' '),
              ...answer.outcomes.filter(one => one.reason).flatMap(({ reason }) => [
                reason.key,
                ...(reason.key.startsWith('form.') ? reason.args.slice(0, 1) : reason.args)])
            ].join('\\u0000')))
            """;

    private static final Pattern SCRIPT = Pattern.compile("<script id=\"verifier\">(.*?)</script>", Pattern.DOTALL);

    private VerifierPage() {}

    /** The file. */
    static String file() {
        return resource("/worksafe/verify/verify-draw.html");
    }

    /** The part of its script that knows nothing of a page. */
    static String script() {
        var script = SCRIPT.matcher(file());
        if (!script.find()) {
            throw new IllegalStateException("the page has no verifier");
        }
        return script.group(1);
    }

    static VerifierAnswer answer(String said) {
        var parts = List.of(said.split("\0", -1));
        return new VerifierAnswer(parts.getFirst(), parts.subList(1, parts.size()));
    }

    static String resource(String name) {
        try (var stream = Verifier.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
