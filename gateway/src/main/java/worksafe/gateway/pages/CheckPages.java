package worksafe.gateway.pages;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where somebody who holds a paper or a permit finds out whether it stands. */
@ApplicationScoped
class CheckPages {

    /** Where a permit is checked. */
    static final String PERMIT = "/public/permits/check";
    /** Where a paper is verified. */
    static final String PAPER = "/public/papers";

    private static final String REGISTRY = "registry";
    private static final List<String> WITH_PAPERS = List.of("hazards", "inspections");
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 300;
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{1,60}");

    private static final List<PageField> OF_PERMIT =
            PageField.several("number;enterpriseName;trade:code.trade;scope;authority:place;status:code.permit-status;"
                    + "valid:truth;validFrom:day;validUntil:day;publishedAt:time");
    private static final List<PageField> OF_PAPER = PageField.several(
            "number;kindTitle;authority;region:place;signedOn:day;contentSha256;valid:truth;withdrawnOn:day");

    private final PublicQuestions questions;
    private final Cells cells;
    private final PageWriter writer;

    CheckPages(PublicQuestions questions, Cells cells, PageWriter writer) {
        this.questions = questions;
        this.cells = cells;
        this.writer = writer;
    }

    /** The checks whose services are there. */
    List<PageLink> links(PageVisit visit) {
        var links = new ArrayList<PageLink>();
        if (questions.isServed(REGISTRY)) {
            links.add(link(visit, PERMIT, "permit-check"));
        }
        if (WITH_PAPERS.stream().anyMatch(questions::isServed)) {
            links.add(link(visit, PAPER, "paper-check"));
        }
        return links;
    }

    private static PageLink link(PageVisit visit, String path, String name) {
        return new PageLink(visit.href(path, Map.of()), visit.text(name + ".title"), visit.text(name + ".about"));
    }

    void permit(PageVisit visit) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("number", visit.given("number"));
        asked.put("name", visit.given("name"));
        var fields = List.of(
                FormField.line(visit, "number", visit.given("number"), LONGEST_NUMBER)
                        .needed(),
                FormField.line(visit, "name", visit.given("name"), LONGEST_NAME).needed());
        var check = new Check("permit-check", fields);
        if (!questions.isServed(REGISTRY)) {
            writer.notFound(visit);
        } else if (asked.values().stream().allMatch(String::isEmpty)) {
            writer.keepable(visit, "form", check.title(visit), check.data(visit, List.of(), List.of(), ""));
        } else {
            var target = "/public/safety-permits/check" + ListPages.query(asked);
            writer.when(
                    visit,
                    questions.ask(visit, REGISTRY, target),
                    told -> answer(visit, check, told, REGISTRY, OF_PERMIT));
        }
    }

    void paper(PageVisit visit) {
        var code = visit.given("code").toUpperCase(Locale.ROOT);
        var check = new Check(
                "paper-check",
                List.of(FormField.line(visit, "code", code, LONGEST_NUMBER).needed()));
        var contexts = WITH_PAPERS.stream().filter(questions::isServed).toList();
        if (contexts.isEmpty()) {
            writer.notFound(visit);
        } else if (code.isEmpty()) {
            writer.keepable(visit, "form", check.title(visit), check.data(visit, List.of(), List.of(), ""));
        } else if (!CODE.matcher(code).matches()) {
            nothing(visit, check);
        } else {
            var asked = contexts.stream()
                    .map(context -> questions.ask(visit, context, "/papers/verify/" + code))
                    .toList();
            writer.when(
                    visit, Future.join(asked), all -> answer(visit, check, best(asked), contexts.getFirst(), OF_PAPER));
        }
    }

    /** What one service knows is enough; that none knows it must all have said. */
    private static Told best(List<Future<Told>> asked) {
        var told = asked.stream().map(Future::result).toList();
        return Stream.concat(
                        told.stream().filter(Told.Answer.class::isInstance),
                        told.stream().filter(Told.Away.class::isInstance))
                .findFirst()
                .orElseGet(told::getFirst);
    }

    private void answer(PageVisit visit, Check check, Told told, String context, List<PageField> shown) {
        switch (told) {
            case Told.Answer(var body) -> found(visit, check, cells.shown(visit, context, shown, said(body, shown)));
            case Told.Refused refused when refused.status() == NOT_FOUND -> nothing(visit, check);
            case Told.Refused refused
            when refused.status() == BAD_REQUEST -> misasked(visit, check, Fault.of(refused, check.pointers()));
            case Told.Refused refused -> writer.refused(visit, refused);
            case Told.Away _ -> writer.away(visit);
        }
    }

    private static JsonObject said(JsonObject body, List<PageField> shown) {
        if (shown.stream().noneMatch(field -> body.containsKey(field.name()))) {
            throw new IllegalArgumentException("an answer without anything to show");
        }
        return body;
    }

    private void found(PageVisit visit, Check check, List<PageFact> facts) {
        writer.keepable(visit, "form", check.title(visit), check.data(visit, List.of(), facts, ""));
    }

    private void nothing(PageVisit visit, Check check) {
        var note = visit.text(check.name() + ".nothing");
        writer.once(visit, NOT_FOUND, "form", check.title(visit), check.data(visit, List.of(), List.of(), note));
    }

    private void misasked(PageVisit visit, Check check, List<Fault> faults) {
        writer.once(visit, BAD_REQUEST, "form", check.title(visit), check.data(visit, faults, List.of(), ""));
    }

    /**
     * A form that asks by its address.
     *
     * @param name by what its texts are found
     */
    private record Check(String name, List<FormField> fields) {

        String title(PageVisit visit) {
            return visit.text(name + ".title");
        }

        SequencedMap<String, String> pointers() {
            var pointers = new LinkedHashMap<String, String>();
            fields.forEach(field -> pointers.put("query:" + field.name(), field.name()));
            return pointers;
        }

        /** @param note what is said of the answer; empty where the facts speak */
        Map<String, Object> data(PageVisit visit, List<Fault> faults, List<PageFact> facts, String note) {
            return Map.of(
                    "about",
                    visit.text(name + ".about"),
                    "action",
                    visit.context().request().path(),
                    "method",
                    "get",
                    "request",
                    "",
                    "fields",
                    Fault.marked(fields, faults),
                    "faults",
                    faults,
                    "facts",
                    facts,
                    "send",
                    visit.text(name + ".send"),
                    "note",
                    note);
        }
    }
}
