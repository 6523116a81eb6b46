package worksafe.gateway.openapi;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import worksafe.gateway.answer.ContentPolicy;
import worksafe.kernel.Sha256;

/** The content security policy of a page that brings its scripts and styles along: these, byte for byte, and nothing else. */
final class InlinePolicy {

    private static final Pattern SCRIPT = part("script");
    private static final Pattern STYLE = part("style");

    private InlinePolicy() {}

    static String of(String page) {
        return ContentPolicy.of(
                "default-src 'none'; script-src " + digests(SCRIPT, page) + "; style-src " + digests(STYLE, page));
    }

    /** Whatever has a type of its own is data. */
    private static Pattern part(String element) {
        return Pattern.compile("<" + element + "(?: id=\"[a-z]+\")?>(.*?)</" + element + ">", Pattern.DOTALL);
    }

    private static String digests(Pattern part, String page) {
        return part.matcher(page).results().map(InlinePolicy::digest).collect(Collectors.joining(" "));
    }

    private static String digest(MatchResult part) {
        var digest = HexFormat.of().parseHex(Sha256.hex(part.group(1).getBytes(StandardCharsets.UTF_8)));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
