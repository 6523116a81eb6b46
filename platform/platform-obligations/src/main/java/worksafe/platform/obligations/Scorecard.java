package worksafe.platform.obligations;

import java.util.List;

/**
 * A scorecard: items that are obligations, so that each has its rows, clauses and evidence.
 *
 * @param version raised with every change
 * @param holder whose card it is; that of enterprises where nobody is named
 * @param source the document that asks for the items together
 * @param clause where in it
 */
public record Scorecard(
        String code,
        int version,
        Naming title,
        List<ObligationHolder> holder,
        List<Item> items,
        String source,
        String clause) {

    /** An item: what it is called here, and the kind of obligation that decides it. */
    public record Item(String code, Naming title, String obligation) {}

    @SuppressWarnings("ConstantValue") // read from JSON
    public Scorecard {
        holder = holder == null ? ObligationHolder.UNSAID : List.copyOf(holder);
        items = List.copyOf(items);
        if (items.isEmpty() || items.stream().map(Item::code).distinct().count() != items.size()) {
            throw new IllegalArgumentException("no scorecard: " + code);
        }
    }
}
