package worksafe.gateway.pages;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pages that a line of the table describes: a list, a piece at a time, and its items. */
@ApplicationScoped
class ListPages {

    private static final int BAD_REQUEST = 400;
    private static final int LONGEST_FILTER = 40;
    private static final String CURSOR = "cursor";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final PageKinds kinds;
    private final PublicQuestions questions;
    private final Cells cells;
    private final PageWriter writer;

    ListPages(PageKinds kinds, PublicQuestions questions, Cells cells, PageWriter writer) {
        this.kinds = kinds;
        this.questions = questions;
        this.cells = cells;
        this.writer = writer;
    }

    /** The list of that name, if there is one. */
    void list(PageVisit visit, String name) {
        kinds.list(name)
                .filter(kind -> questions.isServed(kind.context()))
                .ifPresentOrElse(kind -> list(visit, kind, ""), () -> writer.notFound(visit));
    }

    /** An item of the list of that name, if there can be one: only ids that services give are asked for. */
    void item(PageVisit visit, String name, String id) {
        kinds.list(name)
                .filter(kind -> questions.isServed(kind.context()) && kind.isOpened() && isId(id))
                .ifPresentOrElse(kind -> open(visit, kind, id), () -> writer.notFound(visit));
    }

    private void open(PageVisit visit, PageKind kind, String id) {
        if (kind.opens().isEmpty()) {
            item(visit, kind, id);
        } else {
            kinds.find(kind.opens()).ifPresentOrElse(opened -> list(visit, opened, id), () -> writer.notFound(visit));
        }
    }

    private static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private void list(PageVisit visit, PageKind kind, String id) {
        var asked = new LinkedHashMap<String, String>();
        kind.filters().forEach(filter -> asked.put(filter, visit.given(filter)));
        var query = new LinkedHashMap<String, String>(kind.fixed());
        query.putAll(asked);
        query.put(CURSOR, visit.given(CURSOR));
        var target = kind.listTarget(id) + query(query);
        writer.when(visit, questions.ask(visit, kind.context(), target), told -> {
            switch (told) {
                case Told.Answer(var body) -> listed(visit, kind, id, asked, body);
                case Told.Refused refused
                when refused.status() == BAD_REQUEST -> misasked(visit, kind, asked, Fault.of(refused, pointers(kind)));
                case Told.Refused refused -> writer.refused(visit, refused);
                case Told.Away _ -> writer.away(visit);
            }
        });
    }

    private void listed(
            PageVisit visit, PageKind kind, String id, SequencedMap<String, String> asked, JsonObject body) {
        var rows = objects(body.getJsonArray("items")).stream()
                .map(item -> row(visit, kind, item))
                .toList();
        var here = visit.context().request().path();
        var next = body.getString("nextCursor", "");
        var onward = new LinkedHashMap<>(asked);
        onward.put(CURSOR, next);
        var data = data(visit, kind, asked, List.of());
        data.put("rows", rows);
        data.put("first", visit.given(CURSOR).isEmpty() ? "" : visit.href(here, asked));
        data.put("next", next.isEmpty() ? "" : visit.href(here, onward));
        data.put("links", kind.isOfItem() ? linksOfDraw(visit, id) : List.of());
        writer.keepable(visit, "list", visit.text(kind.name() + ".title"), data);
    }

    private void misasked(PageVisit visit, PageKind kind, Map<String, String> asked, List<Fault> faults) {
        var data = data(visit, kind, asked, faults);
        data.put("rows", List.of());
        data.put("first", visit.href(visit.context().request().path(), Map.of()));
        data.put("next", "");
        data.put("links", List.of());
        writer.once(visit, BAD_REQUEST, "list", visit.text(kind.name() + ".title"), data);
    }

    private Map<String, Object> data(PageVisit visit, PageKind kind, Map<String, String> asked, List<Fault> faults) {
        var fields = kind.filters().stream()
                .map(filter -> FormField.line(visit, filter, asked.getOrDefault(filter, ""), LONGEST_FILTER))
                .toList();
        var data = new LinkedHashMap<String, Object>();
        data.put("about", visit.text(kind.name() + ".about"));
        data.put("action", visit.context().request().path());
        data.put("fields", Fault.marked(fields, faults));
        data.put("faults", faults);
        data.put(
                "heads",
                kind.columns().stream()
                        .map(column -> visit.text("field." + column.name()))
                        .toList());
        return data;
    }

    private List<PageFact> row(PageVisit visit, PageKind kind, JsonObject item) {
        var row = new ArrayList<>(cells.shown(visit, kind.context(), kind.columns(), item));
        var id = item.getString("id", "");
        var isOpened = kind.isOpened() && isId(id);
        row.set(
                0,
                row.getFirst()
                        .leading(
                                isOpened
                                        ? visit.href(PublicRoutes.HOME + "/" + kind.name() + "/" + id, Map.of())
                                        : ""));
        return row;
    }

    /** Whoever reads what a draw drew can compute it again. */
    private static List<PageLink> linksOfDraw(PageVisit visit, String id) {
        return List.of(
                new PageLink(
                        "/api/v1/inspections/public/draws/" + id + "/bundle",
                        visit.text("draw-bundle.title"),
                        visit.text("draw-bundle.about")),
                new PageLink("/verify-draw", visit.text("verify-draw.title"), visit.text("verify-draw.about")));
    }

    private void item(PageVisit visit, PageKind kind, String id) {
        writer.when(visit, questions.ask(visit, kind.context(), kind.itemTarget(id)), told -> {
            switch (told) {
                case Told.Answer(var body) when isOf(kind, body) -> shown(visit, kind, body);
                case Told.Answer _ -> writer.notFound(visit);
                case Told.Refused refused -> writer.refused(visit, refused);
                case Told.Away _ -> writer.away(visit);
            }
        });
    }

    /** An item of another kind of page has its page there. */
    private static boolean isOf(PageKind kind, JsonObject item) {
        return kind.fixed().entrySet().stream()
                .allMatch(fixed -> fixed.getValue().equals(item.getString(fixed.getKey(), fixed.getValue())));
    }

    private void shown(PageVisit visit, PageKind kind, JsonObject item) {
        var facts = cells.shown(visit, kind.context(), kind.details(), item);
        writer.keepable(
                visit,
                "item",
                facts.getFirst().text(),
                Map.of(
                        "about",
                        "",
                        "facts",
                        facts,
                        "back",
                        visit.href(PublicRoutes.HOME + "/" + kind.name(), Map.of()),
                        "backTitle",
                        visit.text(kind.name() + ".title")));
    }

    private static Map<String, String> pointers(PageKind kind) {
        return kind.filters().stream().collect(Collectors.toMap(filter -> "query:" + filter, filter -> filter));
    }

    static String query(SequencedMap<String, String> parameters) {
        var query = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "=" + PageVisit.encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static List<JsonObject> objects(JsonArray items) {
        return items.stream().map(JsonObject.class::cast).toList();
    }

    /** What the index leads to. */
    List<PageLink> links(PageVisit visit) {
        return kinds.all().stream()
                .filter(kind -> !kind.isOfItem() && questions.isServed(kind.context()))
                .map(kind -> new PageLink(
                        visit.href(PublicRoutes.HOME + "/" + kind.name(), Map.of()),
                        visit.text(kind.name() + ".title"),
                        visit.text(kind.name() + ".about")))
                .toList();
    }
}
