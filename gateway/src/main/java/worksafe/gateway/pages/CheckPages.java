package worksafe.gateway.pages;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
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
import worksafe.platform.http.Problems;

/** Where somebody who holds a paper or a permit finds out whether it stands. */
@ApplicationScoped
class CheckPages {

    /** Where a permit is checked. */
    static final String PERMIT = "/public/permits/check";
    /** Where a paper is verified. */
    static final String PAPER = "/public/papers";
    /** Where a certificate of a person is checked. */
    static final String CERTIFICATE = "/public/certificates";

    private static final String REGISTRY = "registry";
    private static final String TRAINING = "training";
    private static final List<String> WITH_PAPERS = List.of("hazards", "inspections");
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_OF_CERTIFICATE = 60;
    private static final String NUMBER = "certificateNumber";
    private static final String HOLDER = "holder";
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{1,60}");

    private static final List<PageField> OF_PERMIT =
            PageField.several("number;enterpriseName;trade:code.trade;scope;authority:place;status:code.permit-status;"
                    + "valid:truth;validFrom:day;validUntil:day;publishedAt:time");
    private static final List<PageField> OF_PAPER = PageField.several(
            "number;kindTitle;authority;region:place;signedOn:day;contentSha256;valid:truth;withdrawnOn:day;logIndex");

    private static final List<PageField> OF_CERTIFICATE = PageField.several(
            "certificateKind:code.qualification-kind;operation:code.operation-category;authority:place;"
                    + "status:code.certificate-status;valid:truth;validFrom:day;validUntil:day;reviewDueOn:day;"
                    + "inForceUntil:day");

    private final PublicOperations operations;
    private final Cells cells;
    private final PageWriter writer;
    private final Problems problems;

    CheckPages(PublicOperations operations, Cells cells, PageWriter writer, Problems problems) {
        this.operations = operations;
        this.cells = cells;
        this.writer = writer;
        this.problems = problems;
    }

    /** The checks whose services are there. */
    List<PageLink> links(PageRequest page) {
        var links = new ArrayList<PageLink>();
        if (operations.isServed(REGISTRY)) {
            links.add(link(page, PERMIT, "permit-check"));
        }
        if (operations.isServed(TRAINING)) {
            links.add(link(page, CERTIFICATE, "certificate-check"));
        }
        if (WITH_PAPERS.stream().anyMatch(operations::isServed)) {
            links.add(link(page, PAPER, "paper-check"));
        }
        return links;
    }

    private static PageLink link(PageRequest page, String path, String name) {
        return new PageLink(page.href(path, Map.of()), page.text(name + ".title"), page.text(name + ".about"));
    }

    void permit(PageRequest page) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("number", page.given("number"));
        asked.put("name", page.given("name"));
        var fields = List.of(
                FormField.line(page, "number", page.given("number"), LONGEST_NUMBER)
                        .needed(),
                FormField.line(page, "name", page.given("name"), LONGEST_NAME).needed());
        var check = new Check("permit-check", "get", fields);
        if (!operations.isServed(REGISTRY)) {
            writer.notFound(page);
        } else if (asked.values().stream().allMatch(String::isEmpty)) {
            writer.keepable(page, "form", check.title(page), check.data(page, List.of(), List.of(), ""));
        } else {
            var target = "/public/safety-permits/check" + ListPages.query(asked);
            writer.when(
                    page,
                    operations.get(page, REGISTRY, target),
                    answer -> answer(page, check, answer, REGISTRY, OF_PERMIT));
        }
    }

    /** Number and name are sent, so that neither stands in an address; nothing tells which of the two is wrong. */
    void certificate(PageRequest page) {
        if (!operations.isServed(TRAINING)) {
            writer.notFound(page);
        } else if (page.isSent()) {
            FormIntake.take(page, writer, problems, form -> certificate(page, form));
        } else {
            var check = ofCertificate(page, Map.of());
            writer.keepable(page, "form", check.title(page), check.data(page, List.of(), List.of(), ""));
        }
    }

    private static Check ofCertificate(PageRequest page, Map<String, String> form) {
        var fields = Stream.of(NUMBER, HOLDER)
                .map(name -> FormField.line(page, name, form.getOrDefault(name, ""), LONGEST_OF_CERTIFICATE)
                        .needed())
                .toList();
        return new Check("certificate-check", "post", fields);
    }

    private void certificate(PageRequest page, Map<String, String> form) {
        var check = ofCertificate(page, form);
        var asked = new JsonObject()
                .put("number", form.getOrDefault(NUMBER, ""))
                .put("name", form.getOrDefault(HOLDER, ""));
        writer.when(page, operations.post(page, TRAINING, "/public/certificates/check", "", asked), answer -> {
            switch (answer) {
                case ServiceAnswer.Content(var body) -> {
                    var answers = certificates(page, body.getJsonArray("items"));
                    writer.once(page, OK, "form", check.title(page), check.data(page, List.of(), answers, ""));
                }
                case ServiceAnswer.Refusal refused when refused.status() == NOT_FOUND -> nothing(page, check);
                case ServiceAnswer.Refusal refused
                when refused.status() == BAD_REQUEST ->
                    misasked(page, check, Fault.of(refused, Map.of("/number", NUMBER, "/name", HOLDER)));
                case ServiceAnswer.Refusal refused -> writer.refused(page, refused);
                case ServiceAnswer.Silence _ -> writer.away(page);
            }
        });
    }

    /** Each under the names by which pages call what it says. */
    private List<List<PageFact>> certificates(PageRequest page, JsonArray items) {
        return items.stream()
                .map(JsonObject.class::cast)
                .map(item -> said(item, List.of(PageField.parse("status")))
                        .copy()
                        .put("certificateKind", item.getString("kind"))
                        .put("operation", item.getString("category"))
                        .put("authority", item.getString("region"))
                        .put("authorityName", item.getString("regionName", item.getString("region"))))
                .map(item -> cells.present(page, TRAINING, OF_CERTIFICATE, item))
                .toList();
    }

    void paper(PageRequest page) {
        var code = page.given("code").toUpperCase(Locale.ROOT);
        var check = new Check(
                "paper-check",
                "get",
                List.of(FormField.line(page, "code", code, LONGEST_NUMBER).needed()));
        var contexts = WITH_PAPERS.stream().filter(operations::isServed).toList();
        if (contexts.isEmpty()) {
            writer.notFound(page);
        } else if (code.isEmpty()) {
            writer.keepable(page, "form", check.title(page), check.data(page, List.of(), List.of(), ""));
        } else if (!CODE.matcher(code).matches()) {
            nothing(page, check);
        } else {
            var asked = contexts.stream()
                    .map(context -> operations.get(page, context, "/papers/verify/" + code))
                    .toList();
            writer.when(
                    page, Future.join(asked), all -> answer(page, check, best(asked), contexts.getFirst(), OF_PAPER));
        }
    }

    /** What one service knows is enough; that none knows it must all have said. */
    private static ServiceAnswer best(List<Future<ServiceAnswer>> asked) {
        var answers = asked.stream().map(Future::result).toList();
        return Stream.concat(
                        answers.stream().filter(ServiceAnswer.Content.class::isInstance),
                        answers.stream().filter(ServiceAnswer.Silence.class::isInstance))
                .findFirst()
                .orElseGet(answers::getFirst);
    }

    private void answer(PageRequest page, Check check, ServiceAnswer answer, String context, List<PageField> shown) {
        switch (answer) {
            case ServiceAnswer.Content(var body) ->
                found(page, check, cells.shown(page, context, shown, said(body, shown)));
            case ServiceAnswer.Refusal refused when refused.status() == NOT_FOUND -> nothing(page, check);
            case ServiceAnswer.Refusal refused
            when refused.status() == BAD_REQUEST -> misasked(page, check, Fault.of(refused, check.pointers()));
            case ServiceAnswer.Refusal refused -> writer.refused(page, refused);
            case ServiceAnswer.Silence _ -> writer.away(page);
        }
    }

    private static JsonObject said(JsonObject body, List<PageField> shown) {
        if (shown.stream().noneMatch(field -> body.containsKey(field.name()))) {
            throw new IllegalArgumentException("an answer without anything to show");
        }
        return body;
    }

    private void found(PageRequest page, Check check, List<PageFact> facts) {
        writer.keepable(page, "form", check.title(page), check.data(page, List.of(), List.of(facts), ""));
    }

    private void nothing(PageRequest page, Check check) {
        var note = page.text(check.name() + ".nothing");
        writer.once(page, NOT_FOUND, "form", check.title(page), check.data(page, List.of(), List.of(), note));
    }

    private void misasked(PageRequest page, Check check, List<Fault> faults) {
        writer.once(page, BAD_REQUEST, "form", check.title(page), check.data(page, faults, List.of(), ""));
    }

    /**
     * A form that asks by its address, or by what it sends.
     *
     * @param name by what its texts are found
     * @param method how it asks
     */
    private record Check(String name, String method, List<FormField> fields) {

        String title(PageRequest page) {
            return page.text(name + ".title");
        }

        SequencedMap<String, String> pointers() {
            var pointers = new LinkedHashMap<String, String>();
            fields.forEach(field -> pointers.put("query:" + field.name(), field.name()));
            return pointers;
        }

        /**
         * @param answers what was found, each by its facts
         * @param note what is said of the answer; empty where the facts speak
         */
        Map<String, Object> data(PageRequest page, List<Fault> faults, List<List<PageFact>> answers, String note) {
            return Map.of(
                    "about",
                    page.text(name + ".about"),
                    "action",
                    // A form that asks by its address carries the language as a field.
                    method.equals("get")
                            ? page.context().request().path()
                            : page.href(page.context().request().path(), Map.of()),
                    "method",
                    method,
                    "request",
                    "",
                    "fields",
                    Fault.marked(fields, faults),
                    "faults",
                    Fault.labelled(fields, faults),
                    "answers",
                    answers,
                    "send",
                    page.text(name + ".send"),
                    "note",
                    note);
        }
    }
}
