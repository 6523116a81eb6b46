package worksafe.gateway.pages;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * A kind of page: a list that a public operation gives out, and the pages of its items.
 *
 * @param name the last step of its address, and by what its texts are found
 * @param context whose operation it is
 * @param path of the operation below that of its context; {@code {id}} where it is the list of one item
 * @param fixed what is always asked
 * @param filters what a reader may ask
 * @param columns what the list shows
 * @param details what the page of an item shows; empty where there is none
 * @param opens the kind of list that an item opens in place of such a page; empty where it opens none
 * @param opensWith what an item must have to open anything; empty where every one does
 */
record PageKind(
        String name,
        String context,
        String path,
        SequencedMap<String, String> fixed,
        List<String> filters,
        List<PageField> columns,
        List<PageField> details,
        String opens,
        String opensWith) {

    private static final int CELLS = 7;
    private static final String ID = "{id}";

    /** Reads a line: {@code name,context,path,fixed,filters,columns,details}; what has several parts by semicolons. */
    static PageKind parse(String line) {
        var cells = line.split(",", -1);
        if (cells.length != CELLS || !cells[2].startsWith("/public/") || cells[5].isEmpty()) {
            throw new IllegalStateException("not name,context,/public/path,fixed,filters,columns,details: " + line);
        }
        var opens = cells[6].startsWith("@") ? cells[6].substring(1).split("\\?", 2) : new String[] {""};
        return new PageKind(
                cells[0],
                cells[1],
                cells[2],
                fixed(cells[3]),
                cells[4].isEmpty() ? List.of() : List.of(cells[4].split(";", -1)),
                PageField.several(cells[5]),
                opens[0].isEmpty() ? PageField.several(cells[6]) : List.of(),
                opens[0],
                opens.length > 1 ? opens[1] : "");
    }

    private static SequencedMap<String, String> fixed(String text) {
        var fixed = new LinkedHashMap<String, String>();
        if (!text.isEmpty()) {
            Stream.of(text.split(";", -1)).map(pair -> pair.split("=", 2)).forEach(pair -> fixed.put(pair[0], pair[1]));
        }
        return fixed;
    }

    /** Whether it is the list of one item of another kind. */
    boolean isOfItem() {
        return path.contains(ID);
    }

    /** The operation that lists, of that item where it is the list of one. */
    String listTarget(String id) {
        return path.replace(ID, id);
    }

    /** The operation that gives an item out. */
    String itemTarget(String id) {
        return path + "/" + id;
    }

    /** Whether items have addresses. */
    boolean isOpened() {
        return !details.isEmpty() || !opens.isEmpty();
    }

    /** Whether there is something to read at the address of this item. */
    boolean isOpened(JsonObject item) {
        return isOpened() && (opensWith.isEmpty() || item.getValue(opensWith) != null);
    }
}
