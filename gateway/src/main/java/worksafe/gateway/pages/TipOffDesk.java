package worksafe.gateway.pages;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.Problems;

/**
 * Where anybody tells of a danger, and asks with receipt and secret what became of it. The form is sent on as it is; whoever
 * sends it twice gets the same receipt. There is no session that another site could use: a form that comes from another site is
 * refused all the same, since whoever sent it did not see it. What is told stands in no address, log or cache.
 */
@ApplicationScoped
class TipOffDesk {

    /** Where it is told. */
    static final String TELL = "/public/tip-off";
    /** Where it is asked about. */
    static final String ASK = "/public/tip-off/status";

    private static final String CONTEXT = "hazards";
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_KEY = 60;
    private static final int FEN_DIGITS = 2;

    private static final String REQUEST = "request";
    private static final Pattern REQUEST_FORM = Pattern.compile("[0-9a-f]{32}");
    private static final int REQUEST_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Map<String, String> POINTERS = Map.ofEntries(
            Map.entry("/matter", "matter"),
            Map.entry("/description", "description"),
            Map.entry("/region", "region"),
            Map.entry("/site", "site"),
            Map.entry("/unit", "unit"),
            Map.entry("/happenedOn", "happenedOn"),
            Map.entry("/category", "category"),
            Map.entry("/contact/name", "contactName"),
            Map.entry("/contact/phone", "contactPhone"),
            Map.entry("/receipt", "receipt"),
            Map.entry("/secret", "secret"));

    private static final List<PageField> RECEIPT = PageField.several("receipt;secret;receivedAt:time");
    private static final List<PageField> STATUS =
            PageField.several("receipt;status:code.tip-off-status;receivedAt:time;"
                    + "acceptedAt:time;result:code.tip-off-result;told;rewardStatus:code.tip-off-reward-status;rewardAmount;"
                    + "fetchBy:day");

    private final PublicOperations operations;
    private final ServiceWords words;
    private final PlaceChoice places;
    private final Cells cells;
    private final PageWriter writer;
    private final Problems problems;

    TipOffDesk(
            PublicOperations operations,
            ServiceWords words,
            PlaceChoice places,
            Cells cells,
            PageWriter writer,
            Problems problems) {
        this.operations = operations;
        this.words = words;
        this.places = places;
        this.cells = cells;
        this.writer = writer;
        this.problems = problems;
    }

    boolean isOpen() {
        return operations.isServed(CONTEXT);
    }

    /** Chooses the place, then shows the form, then takes it in. */
    void tell(PageRequest page) {
        if (!isOpen()) {
            writer.notFound(page);
        } else if (page.isSent()) {
            takeIn(page, this::told);
        } else {
            places.find(page.given("region")).ifPresentOrElse(place -> place(page, place), () -> writer.notFound(page));
        }
    }

    /** Asks for receipt and secret, then shows what became of it. */
    void ask(PageRequest page) {
        if (!isOpen()) {
            writer.notFound(page);
        } else if (page.isSent()) {
            takeIn(page, this::asked);
        } else {
            question(page, OK, Map.of(), List.of());
        }
    }

    private interface FormTaker {
        void take(PageRequest page, Map<String, String> form);
    }

    private void takeIn(PageRequest page, FormTaker taker) {
        FormIntake.take(page, writer, problems, form -> taker.take(page, form));
    }

    private void place(PageRequest page, RegionCode place) {
        var within = places.within(place);
        if (PlaceChoice.isSmall(place) || within.isEmpty()) {
            form(page, OK, Map.of("region", place.toString()), List.of());
            return;
        }
        var links = within.entrySet().stream()
                .map(below -> new PageLink(page.href(TELL, Map.of("region", below.getKey())), below.getValue(), ""))
                .toList();
        writer.keepable(
                page,
                "places",
                page.text("tip-off.title"),
                Map.of(
                        "about",
                        page.text("tip-off.about"),
                        "chosen",
                        PlaceChoice.fullName(place),
                        "places",
                        links,
                        "ask",
                        page.href(ASK, Map.of())));
    }

    private void told(PageRequest page, Map<String, String> form) {
        writer.when(
                page, operations.post(page, CONTEXT, "/public/tip-offs", request(form), statement(form)), answer -> {
                    switch (answer) {
                        case ServiceAnswer.Content(var receipt) -> receipt(page, receipt);
                        case ServiceAnswer.Refusal refused
                        when refused.is(HttpProblem.IDEMPOTENCY_KEY_REUSED) -> anew(page, refused.status(), form);
                        case ServiceAnswer.Refusal refused
                        when refused.is(HttpProblem.IDEMPOTENCY_IN_FLIGHT) ->
                            form(page, refused.status(), form, List.of(new Fault("", page.text("tip-off.under-way"))));
                        case ServiceAnswer.Refusal refused
                        when isOfTheForm(refused) -> form(page, refused.status(), form, faults(page, refused, form));
                        case ServiceAnswer.Refusal refused -> writer.refused(page, refused);
                        case ServiceAnswer.Silence _ ->
                            form(page, UNAVAILABLE, form, List.of(new Fault("", page.text("away.form"))));
                    }
                });
    }

    /** What was written differs from what was sent before it: sent again, it is another tip-off, and the first may have arrived. */
    private void anew(PageRequest page, int status, Map<String, String> form) {
        var written = new LinkedHashMap<>(form);
        written.remove(REQUEST);
        form(page, status, written, List.of(new Fault("", page.text("tip-off.sent-before"))));
    }

    private static boolean isOfTheForm(ServiceAnswer.Refusal refused) {
        return refused.status() == BAD_REQUEST || refused.status() == UNPROCESSABLE;
    }

    /** What is wrong with the form, in its own words where the service cannot know them. */
    private List<Fault> faults(PageRequest page, ServiceAnswer.Refusal refused, Map<String, String> form) {
        return Fault.of(refused, POINTERS).stream()
                .map(fault -> switch (fault.field()) {
                    case "contactName" ->
                        isNumberAlone(form) ? new Fault(fault.field(), page.text("tip-off.number-alone")) : fault;
                    case "matter" -> ofChoice(page, fault, form, "tip-off-matter");
                    case "category" -> ofChoice(page, fault, form, "informant-category");
                    default -> fault;
                })
                .toList();
    }

    private static boolean isNumberAlone(Map<String, String> form) {
        return form.getOrDefault("contactName", "").isEmpty()
                && !form.getOrDefault("contactPhone", "").isEmpty();
    }

    /** A code that cannot be chosen is told by the titles of those that can. */
    private Fault ofChoice(PageRequest page, Fault fault, Map<String, String> form, String table) {
        var titles = titles(page, table);
        var chosen = form.getOrDefault(fault.field(), "");
        return chosen.isEmpty() || titles.isEmpty() || titles.containsKey(chosen)
                ? fault
                : new Fault(
                        fault.field(), page.text("tip-off.one-of", String.join(page.text("between"), titles.values())));
    }

    private static String request(Map<String, String> form) {
        var request = form.getOrDefault(REQUEST, "");
        return REQUEST_FORM.matcher(request).matches() ? request : "";
    }

    /** What the operation takes; what was left empty is not sent. */
    private static JsonObject statement(Map<String, String> form) {
        var statement = new JsonObject();
        List.of("matter", "description", "region", "site", "unit", "happenedOn", "category")
                .forEach(name -> put(statement, name, form.getOrDefault(name, "")));
        if (!form.getOrDefault("deaths", "").isEmpty()) {
            statement.put("deaths", true);
        }
        var contact = new JsonObject();
        put(contact, "name", form.getOrDefault("contactName", ""));
        put(contact, "phone", form.getOrDefault("contactPhone", ""));
        return contact.isEmpty() ? statement : statement.put("contact", contact);
    }

    private static void put(JsonObject into, String name, String value) {
        if (!value.isEmpty()) {
            into.put(name, value);
        }
    }

    private void receipt(PageRequest page, JsonObject receipt) {
        writer.once(
                page,
                OK,
                "item",
                page.text("receipt.title"),
                Map.of(
                        "about",
                        page.text("receipt.about"),
                        "facts",
                        cells.shown(page, CONTEXT, RECEIPT, receipt),
                        "back",
                        page.href(ASK, Map.of()),
                        "backTitle",
                        page.text("tip-off-status.title")));
    }

    private void form(PageRequest page, int status, Map<String, String> form, List<Fault> faults) {
        var matters = titles(page, "tip-off-matter");
        if (matters.isEmpty()) {
            // The service was never heard: without its words there is no form.
            writer.away(page);
            return;
        }
        var fields = List.of(
                field(page, form, "matter", 0).among(orNothing(page, matters)).needed(),
                field(page, form, "region", 0).among(around(page, form.getOrDefault("region", ""))),
                field(page, form, "site", LONGEST_LINE).needed(),
                field(page, form, "description", LONGEST_TEXT)
                        .as(FormField.Kind.AREA)
                        .needed(),
                field(page, form, "unit", LONGEST_LINE),
                field(page, form, "happenedOn", 0).as(FormField.Kind.DAY),
                field(page, form, "deaths", 0).as(FormField.Kind.TICK),
                field(page, form, "category", 0).among(orNothing(page, titles(page, "informant-category"))),
                field(page, form, "contactName", LONGEST_NAME),
                field(page, form, "contactPhone", LONGEST_PHONE).as(FormField.Kind.PHONE));
        var known = request(form);
        form(page, status, "tip-off", Fault.marked(fields, faults), faults, known.isEmpty() ? random() : known);
    }

    /** The small place that was chosen and those within it. */
    private SequencedMap<String, String> around(PageRequest page, String code) {
        var around = new LinkedHashMap<String, String>();
        places.find(code).filter(place -> !place.equals(RegionCode.NATION)).ifPresent(place -> {
            around.put(place.toString(), page.text("whole-place", PlaceChoice.fullName(place)));
            around.putAll(places.within(place));
        });
        return around;
    }

    private static SequencedMap<String, String> orNothing(PageRequest page, SequencedMap<String, String> titles) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", page.text("choose"));
        choices.putAll(titles);
        return choices;
    }

    private SequencedMap<String, String> titles(PageRequest page, String table) {
        var titles = new LinkedHashMap<String, String>();
        words.table(CONTEXT, table).forEach((code, title) -> titles.put(code, title.in(page.language())));
        return titles;
    }

    private static FormField field(PageRequest page, Map<String, String> form, String name, int most) {
        return FormField.line(page, name, form.getOrDefault(name, ""), most);
    }

    private static String random() {
        var bytes = new byte[REQUEST_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void asked(PageRequest page, Map<String, String> form) {
        var question = new JsonObject();
        List.of("receipt", "secret").forEach(name -> put(question, name, plain(form.getOrDefault(name, ""))));
        writer.when(page, operations.post(page, CONTEXT, "/public/tip-offs/status", "", question), answer -> {
            switch (answer) {
                case ServiceAnswer.Content(var status) -> became(page, status);
                case ServiceAnswer.Refusal refused
                when refused.status() == NOT_FOUND ->
                    question(page, NOT_FOUND, form, List.of(new Fault("receipt", page.text("tip-off-status.unknown"))));
                case ServiceAnswer.Refusal refused
                when isOfTheForm(refused) -> question(page, refused.status(), form, Fault.of(refused, POINTERS));
                case ServiceAnswer.Refusal refused -> writer.refused(page, refused);
                case ServiceAnswer.Silence _ ->
                    question(page, UNAVAILABLE, form, List.of(new Fault("", page.text("away.about"))));
            }
        });
    }

    /** As it was written on paper: in groups, in small letters. */
    private static String plain(String key) {
        return key.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private void question(PageRequest page, int status, Map<String, String> form, List<Fault> faults) {
        var fields = List.of(
                field(page, form, "receipt", LONGEST_KEY).needed(),
                field(page, form, "secret", LONGEST_KEY).needed());
        form(page, status, "tip-off-status", Fault.marked(fields, faults), faults, "");
    }

    private void form(
            PageRequest page, int status, String name, List<FormField> fields, List<Fault> faults, String request) {
        writer.once(
                page,
                status,
                "form",
                page.text(name + ".title"),
                Map.of(
                        "about",
                        page.text(name + ".about"),
                        "action",
                        page.href(page.context().request().path(), Map.of()),
                        "method",
                        "post",
                        "request",
                        request,
                        "fields",
                        fields,
                        "faults",
                        Fault.labelled(fields, faults),
                        "answers",
                        List.of(),
                        "send",
                        page.text(name + ".send"),
                        "note",
                        ""));
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, FEN_DIGITS).toPlainString();
    }

    private void became(PageRequest page, JsonObject status) {
        var reward = status.getJsonObject("reward");
        if (reward != null) {
            status.put("rewardStatus", reward.getString("status"))
                    .put("rewardAmount", page.text("yuan", yuan(reward.getLong("amountFen"))))
                    .put("fetchBy", reward.getString("fetchBy"));
        }
        var facts = new ArrayList<PageFact>();
        STATUS.stream()
                .filter(field -> status.getValue(field.name()) != null)
                .forEach(field -> facts.add(cells.shown(page, CONTEXT, field, status)));
        writer.once(
                page,
                OK,
                "item",
                page.text("tip-off-status.title"),
                Map.of("about", "", "facts", facts, "back", page.href(ASK, Map.of()), "backTitle", page.text("again")));
    }
}
