package worksafe.platform.print;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is printed, from top to bottom.
 *
 * @param title of the file
 * @param identity whatever makes the file this one and no other
 * @param foot what stands at the foot of every page, beside its number
 * @param code an address that the code in the upper right corner of the first page leads to; absent without a code
 * @param typed the same as people type it where they cannot scan, printed below that; absent without it
 */
public record PrintedPages(
        String title,
        String identity,
        String foot,
        @Nullable String code,
        @Nullable String typed,
        List<Part> parts) {

    /** The size of what is read. */
    public static final float BODY = 12;
    /** The size of what is only looked up. */
    public static final float SMALL = 8;

    public PrintedPages {
        parts = List.copyOf(parts);
    }

    /** A piece of what is printed. */
    public sealed interface Part {}

    /** @param after the space below it */
    public record Centred(String text, float size, boolean bold, float after) implements Part {}

    /** @param indent of its first line */
    public record Text(String text, float size, float indent) implements Part {

        /** A paragraph, which begins two characters in. */
        public static Text paragraph(String text) {
            return new Text(text, BODY, 2 * BODY);
        }

        /** A paragraph that begins at the edge. */
        public static Text flush(String text) {
            return new Text(text, BODY, 0);
        }

        /** What is only looked up. */
        public static Text small(String text) {
            return new Text(text, SMALL, 0);
        }
    }

    /** Lines that stay on one page together. */
    public record Table(List<Line> lines, boolean framed) implements Part {

        public Table {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A table with a head that each of its pages repeats, in small letters.
     *
     * @param rows each with a text for every head
     */
    public record Grid(List<String> heads, List<List<String>> rows) implements Part {

        public Grid {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
            for (var row : rows) {
                if (row.size() != heads.size()) {
                    throw new IllegalArgumentException(row.size() + " cells under " + heads.size() + " heads");
                }
            }
        }
    }

    /** What is said, and of what. */
    public record Line(String label, String value) {}
}
