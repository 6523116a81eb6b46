package worksafe.registry.revision;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A change of the law library, and how far the texts that rest on the document have been gone through.
 *
 * @param change {@code BEGAN}, {@code REPLACED} or {@code ENDED}
 * @param other the document before or after it
 * @param after the last text looked at
 */
record LibraryChange(
        String id,
        LocalDate day,
        String change,
        String title,
        @Nullable String number,
        @Nullable String other,
        @Nullable UUID after) {

    private static final String NATION = "中华人民共和国";

    /** Whether a text named it: by title, the state's name or not before it, or by number; of what had no predecessor nobody could. */
    boolean isNamedIn(String text) {
        if (change.equals("BEGAN") && other == null) {
            return false;
        }
        var known = number;
        return (known != null && text.contains(known)) || name().matcher(text).find();
    }

    /** A law is not named where only laws as such are: 安全生产法律法规. */
    private Pattern name() {
        return Pattern.compile(Pattern.quote(shortly(title)) + "(?![律规])");
    }

    /** Whether a kind of register, or one of its series, rests on it by an item {@code kind[/SERIES]:title} of the policy. */
    boolean isBasisOf(String item, String kind, String series) {
        var colon = item.indexOf(':');
        var whose = item.substring(0, colon);
        return (whose.equals(kind) || whose.equals(kind + "/" + series))
                && shortly(item.substring(colon + 1)).equals(shortly(title));
    }

    private static String shortly(String title) {
        return title.startsWith(NATION) ? title.substring(NATION.length()) : title;
    }

    /** What happened, for whoever is to revise a text. */
    String said() {
        var happened = switch (change) {
            case "BEGAN" -> "施行";
            case "REPLACED" -> "被取代";
            default -> "失效";
        };
        return "《" + title + "》" + Objects.requireNonNullElse(number, "") + " " + day + " " + happened;
    }
}
