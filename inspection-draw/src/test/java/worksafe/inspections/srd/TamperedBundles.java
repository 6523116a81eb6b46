package worksafe.inspections.srd;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import worksafe.inspections.srd.form.Suite;

/**
 * Makes of a bundle what an adversary or an accident might: single bits, strings and numbers put in the place of others,
 * neighbours that change places, parts that are missing or stand twice. Half of the time the record is sealed anew, so
 * that what comes after the seal is looked at.
 */
final class TamperedBundles {

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern VALUE = Pattern.compile("(?<=[:\\[,])(?:\"(?:[^\"\\\\]|\\\\.)*\"(?!:)|[0-9]+)");
    private static final Pattern ENTRY = Pattern.compile("[{\\[][^{}\\[\\]]*[}\\]]");
    private static final List<String> NUMBERS = List.of(
            "0", "1", "2", "3", "10", "1001", "2147483647", "2147483648", "9007199254740992", "01", "1.0", "-1");

    private TamperedBundles() {}

    static byte[] of(byte[] bundle, Random random) {
        var text = new String(bundle, StandardCharsets.UTF_8);
        var changes = random.nextInt(4) == 0 ? 2 : 1;
        for (var i = 0; i < changes; i++) {
            text = changed(text, random);
        }
        if (random.nextBoolean()) {
            text = sealedAnew(text);
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
        return bytes;
    }

    private static String changed(String text, Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> withOtherValue(text, random);
            case 3 -> withOtherValue(lastPart(text), text, random);
            case 4, 5 -> withNeighboursChanged(text, random);
            case 6 -> withEntryTwice(text, random);
            default -> withoutPart(text, random);
        };
    }

    /** Where the result stands, or nearly all of it if there is none yet. */
    private static int lastPart(String text) {
        var result = text.lastIndexOf(",\"drawn\":");
        return result < 0 ? text.indexOf("\"seal\":") : result;
    }

    private static String withOtherValue(String text, Random random) {
        return withOtherValue(0, text, random);
    }

    private static String withOtherValue(int from, String text, Random random) {
        var values = found(VALUE, text).stream()
                .filter(value -> value.start() >= from)
                .toList();
        if (values.isEmpty()) {
            return text;
        }
        var value = one(values, random);
        var others = Character.isDigit(value.group().charAt(0)) ? NUMBERS : alike(value.group(), text);
        return others.isEmpty()
                ? text
                : text.substring(0, value.start()) + one(others, random) + text.substring(value.end());
    }

    /** Digests take the place of digests, so that not every change is one of form. */
    private static List<String> alike(String string, String text) {
        return found(STRING, text).stream()
                .map(MatchResult::group)
                .filter(other -> isDigest(other) == isDigest(string))
                .toList();
    }

    private static boolean isDigest(String quoted) {
        return quoted.length() == 66 && quoted.chars().skip(1).limit(64).allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static String withNeighboursChanged(String text, Random random) {
        var entries = found(ENTRY, text);
        List<Integer> pairs = new ArrayList<>();
        for (var i = 1; i < entries.size(); i++) {
            if (entries.get(i).start() == entries.get(i - 1).end() + 1) {
                pairs.add(i);
            }
        }
        if (pairs.isEmpty()) {
            return text;
        }
        int place = one(pairs, random);
        var second = entries.get(place);
        var first = entries.get(place - 1);
        return text.substring(0, first.start()) + second.group() + "," + first.group() + text.substring(second.end());
    }

    private static String withEntryTwice(String text, Random random) {
        var entries = found(ENTRY, text);
        if (entries.isEmpty()) {
            return text;
        }
        var entry = one(entries, random);
        return text.substring(0, entry.end()) + "," + entry.group() + text.substring(entry.end());
    }

    private static String withoutPart(String text, Random random) {
        var entries = found(ENTRY, text).stream()
                .filter(entry -> text.charAt(entry.end() % text.length()) == ',')
                .toList();
        if (entries.isEmpty()) {
            return text;
        }
        var entry = one(entries, random);
        return text.substring(0, entry.start()) + text.substring(entry.end() + 1);
    }

    private static String sealedAnew(String text) {
        var record = text.indexOf("\"sealedRecord\":") + "\"sealedRecord\":".length();
        var end = text.indexOf(",\"seal\":\"");
        if (end < record || end + 75 > text.length()) {
            return text;
        }
        var suite = text.contains("\"SRD-1/SM3\"") ? Suite.SM3 : Suite.SHA256;
        var sealed = ("SRD1/seal\0" + text.substring(record, end)).getBytes(StandardCharsets.UTF_8);
        return text.substring(0, end) + ",\"seal\":\"" + suite.hash(sealed).hex() + text.substring(end + 73);
    }

    private static List<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
