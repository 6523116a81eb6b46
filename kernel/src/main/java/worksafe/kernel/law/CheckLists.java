package worksafe.kernel.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ReferenceTable;
import worksafe.kernel.Trade;

/** The check lists that ship, read once: one library of items for whoever checks. */
public final class CheckLists {

    private static final ReferenceTable LISTS =
            new ReferenceTable("check-lists.csv", "code,version,title,trades,from,to");
    private static final ReferenceTable ITEMS = new ReferenceTable(
            "check-items.csv",
            "list,version,item,document,clause,requirement,penalty_document,penalty_clause,wording,cause");

    private final List<CheckList> lists;

    private CheckLists(List<CheckList> lists) {
        this.lists = lists;
    }

    /** The lists of this release. */
    public static CheckLists shipped() {
        return Holder.SHIPPED;
    }

    /** All of them, in every version. */
    public List<CheckList> all() {
        return lists;
    }

    /** The newest version that may be used on that day. */
    public Optional<CheckList> find(String code, LocalDate day) {
        return lists.stream()
                .filter(list -> list.code().equals(code) && list.inForceOn(day))
                .max((one, other) -> Integer.compare(one.version(), other.version()));
    }

    /** That version of it, whenever it may be used. */
    public Optional<CheckList> find(String code, int version) {
        return lists.stream()
                .filter(list -> list.code().equals(code) && list.version() == version)
                .findFirst();
    }

    private static CheckLists read() {
        try (var lists = LISTS.rows();
                var items = ITEMS.rows()) {
            var byList = items.collect(Collectors.groupingBy(row -> row[0] + ' ' + row[1]));
            return new CheckLists(lists.map(row -> new CheckList(
                            row[0],
                            Integer.parseInt(row[1]),
                            row[2],
                            row[3].isEmpty()
                                    ? Set.of()
                                    : Arrays.stream(row[3].split("\\|"))
                                            .map(Trade::valueOf)
                                            .collect(Collectors.toSet()),
                            LocalDate.parse(row[4]),
                            day(row[5]),
                            byList.getOrDefault(row[0] + ' ' + row[1], List.of()).stream()
                                    .map(CheckLists::item)
                                    .toList()))
                    .toList());
        }
    }

    private static CheckItem item(String[] row) {
        return new CheckItem(row[2], document(row[3]), row[4], row[5], document(row[6]), row[7], row[8], row[9]);
    }

    private static LawDocument document(String id) {
        return LawLibrary.shipped()
                .document(id)
                .orElseThrow(() -> new IllegalStateException("a check item names an unknown document: " + id));
    }

    private static @Nullable LocalDate day(String field) {
        return field.isEmpty() ? null : LocalDate.parse(field);
    }

    private static final class Holder {
        private static final CheckLists SHIPPED = read();
    }
}
