package worksafe.acceptance.supply;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what looks like a secret in a text: keys and tokens by their form, values by the name that they are given. */
final class Secrets {

    /** What begins as such a token and is as long; the beginning is looked for first, since most files have none. */
    private static final List<Form> FORMS = List.of(
            new Form("private-key", "PRIVATE KEY-----", "-----BEGIN [A-Z ]*PRIVATE KEY-----"),
            new Form("token", "AKIA", "\\bAKIA[0-9A-Z]{16}\\b"),
            new Form("token", "ASIA", "\\bASIA[0-9A-Z]{16}\\b"),
            new Form("token", "AIza", "\\bAIza[0-9A-Za-z_-]{35}"),
            new Form("token", "ghp_", "\\bghp_[0-9A-Za-z]{36}"),
            new Form("token", "gho_", "\\bgho_[0-9A-Za-z]{36}"),
            new Form("token", "ghu_", "\\bghu_[0-9A-Za-z]{36}"),
            new Form("token", "ghs_", "\\bghs_[0-9A-Za-z]{36}"),
            new Form("token", "ghr_", "\\bghr_[0-9A-Za-z]{36}"),
            new Form("token", "github_pat_", "\\bgithub_pat_[0-9A-Za-z_]{50}"),
            new Form("token", "glpat-", "\\bglpat-[0-9A-Za-z_-]{20}"),
            new Form("token", "xox", "\\bxox[abprs]-[0-9A-Za-z-]{10}"),
            new Form("token", "npm_", "\\bnpm_[0-9A-Za-z]{36}"),
            new Form("token", "_live_", "\\b[rs]k_live_[0-9A-Za-z]{20}"),
            new Form("token", "whsec_", "\\bwhsec_[0-9A-Za-z+/]{32}"),
            new Form("token", "eyJ", "\\beyJ[0-9A-Za-z_-]{10,}\\.eyJ[0-9A-Za-z_-]{10,}\\."));

    private static final Pattern PASSWORD_IN_ADDRESS = Pattern.compile("[^:@/]+:[^@$%{/]{3,}@.*");

    /** How long an address may be until its host. */
    private static final int LONGEST_AUTHORITY = 200;

    /** The end of a name that promises a secret, and what is assigned to it in a file of settings, a script or XML. */
    private static final Pattern IN_SETTINGS = Pattern.compile(
            "(?:password|passwd|passphrase|secret|credential|token|key)[\"']?[ \\t]*(?:=|: |>)[ \\t]*[\"']?([^\\s\"'<>;,()]+)",
            Pattern.CASE_INSENSITIVE);

    /** The same in code, where only what stands in quotes is a value. */
    private static final Pattern IN_CODE = Pattern.compile(
            "(?:password|passwd|passphrase|secret|credential|token|key)[ \\t]*[=:][ \\t]*[\"'`]([^\\s\"'`<>;,()]+)[\"'`]",
            Pattern.CASE_INSENSITIVE);

    /** What these are given is a secret, however it looks. */
    private static final Pattern PROMISING = Pattern.compile(
            ".*(?:password|passwd|passphrase|secret|(?:private|secret|access|api)[._-]?key)", Pattern.CASE_INSENSITIVE);

    /** A reference to somewhere else, or a word of a language. */
    private static final Pattern REFERENCE =
            Pattern.compile("[$%*:{&\\\\].*|.*\\$\\{.*|true|false|null|none|string", Pattern.CASE_INSENSITIVE);

    /** The name of a variable, under which a value is kept elsewhere. */
    private static final Pattern VARIABLE = Pattern.compile("[A-Z]+(?:_[A-Z]+)+");

    private static final Pattern RANDOM = Pattern.compile("[0-9A-Za-z+/=_-]{20,}");
    private static final Pattern SETTINGS =
            Pattern.compile(".*(?:\\.(?:properties|ya?ml|env|conf|cfg|ini|toml|sh|xml|npmrc)|\\.env\\..*|Dockerfile)");
    private static final Pattern CODE = Pattern.compile(".*\\.(?:java|ts|mjs|js|vue|html)");

    /** What tests call a secret guards nothing; keys and tokens by their form are looked for there, too. */
    private static final Pattern TESTS = Pattern.compile(".*(?:/src/(?:test|keycloak|clients|tls)/|/e2e/|-tests/).*");

    private static final Pattern TABLES_OF_WORDS = Pattern.compile(".*(?:/messages/|openapi|asyncapi|/contracts/).*");

    /** Random text of 20 and more letters and digits has about four bits a character, words have three. */
    private static final double RANDOM_BITS = 3.6;

    private static final int SHORTEST = 4;
    private static final int MARK = 12;

    private record Form(String kind, String beginning, Pattern whole) {

        Form(String kind, String beginning, String whole) {
            this(kind, beginning, Pattern.compile(whole));
        }
    }

    /**
     * What was found. The value itself is not told, lest it stand in a log.
     *
     * @param mark by which the same value is known again
     */
    record Finding(String file, String kind, String mark, int line) {

        /** Without the line, which moves. */
        String key() {
            return file + "," + kind + "," + mark;
        }
    }

    private Secrets() {}

    /** All that looks like a secret in a file. */
    static List<Finding> in(String file, String text) {
        var findings = new ArrayList<Finding>();
        for (var form : FORMS) {
            if (text.contains(form.beginning())) {
                form.whole()
                        .matcher(text)
                        .results()
                        .forEach(found -> findings.add(finding(file, text, form.kind(), found.group(), found.start())));
            }
        }
        if (TESTS.matcher(file).matches() && CODE.matcher(file).matches()) {
            return findings;
        }
        addresses(file, text, findings);
        if (CODE.matcher(file).matches()) {
            assigned(IN_CODE, file, text, findings);
        } else if (SETTINGS.matcher(file).matches()
                && !TABLES_OF_WORDS.matcher(file).matches()) {
            assigned(IN_SETTINGS, file, text, findings);
        }
        return findings;
    }

    private static void addresses(String file, String text, List<Finding> findings) {
        for (var at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 1)) {
            var start = at + "://".length();
            var end = start;
            while (end < text.length()
                    && end - start < LONGEST_AUTHORITY
                    && " \t\n\r\"'<>()[]|`,".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            var address = text.substring(start, end);
            if (address.indexOf('@') > 0 && PASSWORD_IN_ADDRESS.matcher(address).matches()) {
                findings.add(finding(file, text, "password-in-address", address, at));
            }
        }
    }

    private static void assigned(Pattern how, String file, String text, List<Finding> findings) {
        var assigned = how.matcher(text);
        while (assigned.find()) {
            if (isSecret(name(text, assigned), assigned.group(1))) {
                findings.add(finding(file, text, "assigned", assigned.group(1), assigned.start(1)));
            }
        }
    }

    /** The whole name, whose end was found. */
    private static String name(String text, Matcher assigned) {
        var start = assigned.start();
        while (start > 0 && isOfName(text.charAt(start - 1))) {
            start--;
        }
        var end = assigned.start();
        while (end < text.length() && isOfName(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || "._%-".indexOf(c) >= 0;
    }

    private static boolean isSecret(String name, String value) {
        if (value.length() < SHORTEST || REFERENCE.matcher(value).matches()) {
            return false;
        }
        return PROMISING.matcher(name).matches()
                || RANDOM.matcher(value).matches() && !VARIABLE.matcher(value).matches() && bits(value) >= RANDOM_BITS;
    }

    /** Shannon's entropy, in bits a character. */
    static double bits(String value) {
        return value.chars()
                .distinct()
                .mapToDouble(c -> {
                    var share =
                            (double) value.chars().filter(other -> other == c).count() / value.length();
                    return -share * Math.log(share) / Math.log(2);
                })
                .sum();
    }

    private static Finding finding(String file, String text, String kind, String value, int at) {
        var line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        return new Finding(file, kind, mark(value), line);
    }

    private static String mark(String value) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().formatHex(hash).substring(0, MARK).toLowerCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
