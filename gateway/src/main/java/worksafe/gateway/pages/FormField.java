package worksafe.gateway.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A field of a form.
 *
 * @param name under which it is sent
 * @param hint what to write there; empty where the label says enough
 * @param value what stands in it
 * @param error what is wrong with that; empty where nothing is
 * @param most how many characters it takes; 0 where that is not said
 * @param options what may be chosen
 */
record FormField(
        String name,
        String label,
        String hint,
        String value,
        String error,
        Kind kind,
        boolean required,
        int most,
        List<Option> options) {

    /** How it is filled in. */
    enum Kind {
        LINE,
        AREA,
        DAY,
        PHONE,
        TICK,
        CHOICE
    }

    /** What may be chosen. */
    record Option(String code, String title, boolean chosen) {}

    /** A line of text. */
    static FormField line(PageRequest page, String name, String value, int most) {
        return new FormField(
                name,
                page.text("field." + name),
                page.text("hint." + name),
                value,
                "",
                Kind.LINE,
                false,
                most,
                List.of());
    }

    /** A place by which a list is narrowed. */
    static FormField place(PageRequest page, String name, String value, SequencedMap<String, String> places) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", page.text("any-place"));
        choices.putAll(places);
        var label = page.text("field." + name);
        return new FormField(name, label, page.text("hint.place"), value, "", Kind.CHOICE, false, 0, List.of())
                .among(choices);
    }

    FormField as(Kind other) {
        return new FormField(name, label, hint, value, error, other, required, most, options);
    }

    FormField needed() {
        return new FormField(name, label, hint, value, error, kind, true, most, options);
    }

    /** The same with what is wrong with it. */
    FormField wrong(String why) {
        return new FormField(name, label, hint, value, why, kind, required, most, options);
    }

    /** A choice among titles by their codes. */
    FormField among(SequencedMap<String, String> titles) {
        var choices = titles.entrySet().stream()
                .map(title -> new Option(
                        title.getKey(), title.getValue(), title.getKey().equals(value)))
                .toList();
        return new FormField(name, label, hint, value, error, Kind.CHOICE, required, most, choices);
    }

    // What the template asks, which compares nothing.

    public boolean area() {
        return kind == Kind.AREA;
    }

    public boolean tick() {
        return kind == Kind.TICK;
    }

    public boolean choice() {
        return kind == Kind.CHOICE;
    }

    /** The type of the input. */
    public String type() {
        return switch (kind) {
            case DAY -> "date";
            case PHONE -> "tel";
            case LINE, AREA, TICK, CHOICE -> "text";
        };
    }

    /** The ids of what describes it. */
    public String described() {
        return Stream.of(hint.isEmpty() ? "" : "hint-" + name, error.isEmpty() ? "" : "error-" + name)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
