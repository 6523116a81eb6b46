package worksafe.gateway.pages;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pages that a line of the table describes: a list, a piece at a time, and its items. */
@ApplicationScoped
class ListPages {

    private static final int BAD_REQUEST = 400;
    private static final int LONGEST_FILTER = 40;
    private static final String CURSOR = "cursor";
    /** What the address of any list may say beside its filters. */
    private static final Set<String> OF_EVERY_LIST = Set.of(CURSOR, PageRequest.LANGUAGE);
    /** The list of whom a draw drew. */
    private static final String DRAWN = "drawn";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final PageKinds kinds;
    private final PublicOperations operations;
    private final PlaceChoice places;
    private final Cells cells;
    private final PageWriter writer;

    ListPages(PageKinds kinds, PublicOperations operations, PlaceChoice places, Cells cells, PageWriter writer) {
        this.kinds = kinds;
        this.operations = operations;
        this.places = places;
        this.cells = cells;
        this.writer = writer;
    }

    /** The list of that name, if there is one. */
    void list(PageRequest page, String name) {
        kinds.list(name)
                .filter(kind -> operations.isServed(kind.context()))
                .ifPresentOrElse(kind -> list(page, kind, ""), () -> writer.notFound(page));
    }

    /** An item of the list of that name, if there can be one: only ids that services give are asked for. */
    void item(PageRequest page, String name, String id) {
        kinds.list(name)
                .filter(kind -> operations.isServed(kind.context()) && kind.isOpened() && isId(id))
                .ifPresentOrElse(kind -> open(page, kind, id), () -> writer.notFound(page));
    }

    private void open(PageRequest page, PageKind kind, String id) {
        if (kind.opens().isEmpty()) {
            item(page, kind, id);
        } else {
            kinds.find(kind.opens()).ifPresentOrElse(opened -> list(page, opened, id), () -> writer.notFound(page));
        }
    }

    private static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private void list(PageRequest page, PageKind kind, String id) {
        var asked = new LinkedHashMap<String, String>();
        kind.filters().forEach(filter -> asked.put(filter, page.given(filter)));
        var misread = misread(page, kind, asked);
        if (!misread.isEmpty()) {
            misasked(page, kind, asked, misread);
            return;
        }
        var query = new LinkedHashMap<String, String>(kind.fixed());
        query.putAll(asked);
        query.put(CURSOR, page.given(CURSOR));
        var target = kind.listTarget(id) + query(query);
        writer.when(page, operations.get(page, kind.context(), target), answer -> {
            switch (answer) {
                case ServiceAnswer.Content(var body) -> listed(page, kind, id, asked, body);
                case ServiceAnswer.Refusal refused
                when refused.status() == BAD_REQUEST -> misasked(page, kind, asked, Fault.of(refused, pointers(kind)));
                case ServiceAnswer.Refusal refused -> writer.refused(page, refused);
                case ServiceAnswer.Silence _ -> writer.away(page);
            }
        });
    }

    /** What the list cannot be narrowed by, and the places that are none: a service that ignores them would show all or nothing. */
    private List<Fault> misread(PageRequest page, PageKind kind, Map<String, String> asked) {
        var faults = new ArrayList<Fault>();
        page.context().queryParams().names().stream()
                .filter(name -> !kind.filters().contains(name) && !OF_EVERY_LIST.contains(name))
                .sorted()
                .forEach(name -> faults.add(new Fault("", page.text("no-such-filter", name))));
        asked.forEach((name, value) -> {
            if (PlaceChoice.isFilter(name) && places.find(value).isEmpty()) {
                faults.add(new Fault(name, page.text("no-such-place", value)));
            }
        });
        return faults;
    }

    private void listed(
            PageRequest page, PageKind kind, String id, SequencedMap<String, String> asked, JsonObject body) {
        var rows = objects(body.getJsonArray("items")).stream()
                .map(item -> row(page, kind, item))
                .toList();
        var here = page.context().request().path();
        var next = body.getString("nextCursor", "");
        var onward = new LinkedHashMap<>(asked);
        onward.put(CURSOR, next);
        var data = data(page, kind, asked, List.of());
        data.put("rows", rows);
        data.put("first", page.given(CURSOR).isEmpty() ? "" : page.href(here, asked));
        data.put("next", next.isEmpty() ? "" : page.href(here, onward));
        data.put("links", kind.name().equals(DRAWN) ? linksOfDraw(page, id) : List.of());
        writer.keepable(page, "list", page.text(kind.name() + ".title"), data);
    }

    private void misasked(PageRequest page, PageKind kind, Map<String, String> asked, List<Fault> faults) {
        var data = data(page, kind, asked, faults);
        data.put("rows", List.of());
        data.put("first", page.href(page.context().request().path(), Map.of()));
        data.put("next", "");
        data.put("links", List.of());
        writer.once(page, BAD_REQUEST, "list", page.text(kind.name() + ".title"), data);
    }

    private Map<String, Object> data(PageRequest page, PageKind kind, Map<String, String> asked, List<Fault> faults) {
        var fields = kind.filters().stream()
                .map(filter -> field(page, filter, asked.getOrDefault(filter, "")))
                .toList();
        var data = new LinkedHashMap<String, Object>();
        data.put("about", page.text(kind.name() + ".about"));
        data.put("action", page.context().request().path());
        data.put("fields", Fault.marked(fields, faults));
        data.put("faults", Fault.labelled(fields, faults));
        data.put(
                "heads",
                kind.columns().stream()
                        .map(column -> page.text("field." + column.name()))
                        .toList());
        return data;
    }

    private FormField field(PageRequest page, String filter, String value) {
        return PlaceChoice.isFilter(filter)
                ? FormField.place(page, filter, value, places.around(value))
                : FormField.line(page, filter, value, LONGEST_FILTER);
    }

    private List<PageFact> row(PageRequest page, PageKind kind, JsonObject item) {
        var row = new ArrayList<>(cells.shown(page, kind.context(), kind.columns(), item));
        var id = item.getString("id", "");
        var isOpened = kind.isOpened(item) && isId(id);
        row.set(
                0,
                row.getFirst()
                        .leading(
                                isOpened ? page.href(PublicRoutes.HOME + "/" + kind.name() + "/" + id, Map.of()) : ""));
        return row;
    }

    /** Whoever reads what a draw drew can compute it again. */
    private static List<PageLink> linksOfDraw(PageRequest page, String id) {
        return List.of(
                new PageLink(
                        "/api/v1/inspections/public/draws/" + id + "/bundle",
                        page.text("draw-bundle.title"),
                        page.text("draw-bundle.about")),
                new PageLink("/verify-draw", page.text("verify-draw.title"), page.text("verify-draw.about")));
    }

    private void item(PageRequest page, PageKind kind, String id) {
        writer.when(page, operations.get(page, kind.context(), kind.itemTarget(id)), answer -> {
            switch (answer) {
                case ServiceAnswer.Content(var body) when isOf(kind, body) -> shown(page, kind, body);
                case ServiceAnswer.Content _ -> writer.notFound(page);
                case ServiceAnswer.Refusal refused -> writer.refused(page, refused);
                case ServiceAnswer.Silence _ -> writer.away(page);
            }
        });
    }

    /** An item of another kind of page has its page there. */
    private static boolean isOf(PageKind kind, JsonObject item) {
        return kind.fixed().entrySet().stream()
                .allMatch(fixed -> fixed.getValue().equals(item.getString(fixed.getKey(), fixed.getValue())));
    }

    private void shown(PageRequest page, PageKind kind, JsonObject item) {
        var facts = cells.present(page, kind.context(), kind.details(), item);
        writer.keepable(
                page,
                "item",
                cells.shown(page, kind.context(), kind.details().getFirst(), item)
                        .text(),
                Map.of(
                        "about",
                        "",
                        "facts",
                        facts,
                        "back",
                        page.href(PublicRoutes.HOME + "/" + kind.name(), Map.of()),
                        "backTitle",
                        page.text(kind.name() + ".title")));
    }

    private static Map<String, String> pointers(PageKind kind) {
        return kind.filters().stream().collect(Collectors.toMap(filter -> "query:" + filter, filter -> filter));
    }

    static String query(SequencedMap<String, String> parameters) {
        var query = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "=" + PageRequest.encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static List<JsonObject> objects(JsonArray items) {
        return items.stream().map(JsonObject.class::cast).toList();
    }

    /** What the index leads to. */
    List<PageLink> links(PageRequest page) {
        return kinds.all().stream()
                .filter(kind -> !kind.isOfItem() && operations.isServed(kind.context()))
                .map(kind -> new PageLink(
                        page.href(PublicRoutes.HOME + "/" + kind.name(), Map.of()),
                        page.text(kind.name() + ".title"),
                        page.text(kind.name() + ".about")))
                .toList();
    }
}
