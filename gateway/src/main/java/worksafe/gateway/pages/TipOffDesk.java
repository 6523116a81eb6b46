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
    private static final int FORBIDDEN = 403;
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

    private final PublicQuestions questions;
    private final ServiceWords words;
    private final PlaceChoice places;
    private final Cells cells;
    private final PageWriter writer;
    private final Problems problems;

    TipOffDesk(
            PublicQuestions questions,
            ServiceWords words,
            PlaceChoice places,
            Cells cells,
            PageWriter writer,
            Problems problems) {
        this.questions = questions;
        this.words = words;
        this.places = places;
        this.cells = cells;
        this.writer = writer;
        this.problems = problems;
    }

    boolean isOpen() {
        return questions.isServed(CONTEXT);
    }

    /** Chooses the place, then shows the form, then takes it in. */
    void tell(PageVisit visit) {
        if (!isOpen()) {
            writer.notFound(visit);
        } else if (visit.isSent()) {
            takeIn(visit, this::told);
        } else {
            places.find(visit.given("region"))
                    .ifPresentOrElse(place -> place(visit, place), () -> writer.notFound(visit));
        }
    }

    /** Asks for receipt and secret, then shows what became of it. */
    void ask(PageVisit visit) {
        if (!isOpen()) {
            writer.notFound(visit);
        } else if (visit.isSent()) {
            takeIn(visit, this::asked);
        } else {
            question(visit, OK, Map.of(), List.of());
        }
    }

    private interface FormTaker {
        void take(PageVisit visit, Map<String, String> form);
    }

    private void takeIn(PageVisit visit, FormTaker taker) {
        if ("cross-site".equals(visit.context().request().getHeader("Sec-Fetch-Site"))) {
            writer.say(visit, FORBIDDEN, visit.text("foreign-form.title"), visit.text("foreign-form.about"));
        } else {
            FormIntake.take(visit.context(), problems, form -> taker.take(visit, form));
        }
    }

    private void place(PageVisit visit, RegionCode place) {
        var within = places.within(place);
        if (PlaceChoice.isSmall(place) || within.isEmpty()) {
            form(visit, OK, Map.of("region", place.toString()), List.of());
            return;
        }
        var links = within.entrySet().stream()
                .map(below -> new PageLink(visit.href(TELL, Map.of("region", below.getKey())), below.getValue(), ""))
                .toList();
        writer.keepable(
                visit,
                "places",
                visit.text("tip-off.title"),
                Map.of(
                        "about",
                        visit.text("tip-off.about"),
                        "chosen",
                        PlaceChoice.fullName(place),
                        "places",
                        links,
                        "ask",
                        visit.href(ASK, Map.of())));
    }

    private void told(PageVisit visit, Map<String, String> form) {
        writer.when(
                visit, questions.tell(visit, CONTEXT, "/public/tip-offs", request(form), statement(form)), answer -> {
                    switch (answer) {
                        case Told.Answer(var receipt) -> receipt(visit, receipt);
                        case Told.Refused refused
                        when isOfTheForm(refused) -> form(visit, refused.status(), form, Fault.of(refused, POINTERS));
                        case Told.Refused refused -> writer.refused(visit, refused);
                        case Told.Away _ ->
                            form(visit, UNAVAILABLE, form, List.of(new Fault("", visit.text("away.form"))));
                    }
                });
    }

    private static boolean isOfTheForm(Told.Refused refused) {
        return refused.status() == BAD_REQUEST || refused.status() == UNPROCESSABLE;
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

    private void receipt(PageVisit visit, JsonObject receipt) {
        writer.once(
                visit,
                OK,
                "item",
                visit.text("receipt.title"),
                Map.of(
                        "about",
                        visit.text("receipt.about"),
                        "facts",
                        cells.shown(visit, CONTEXT, RECEIPT, receipt),
                        "back",
                        visit.href(ASK, Map.of()),
                        "backTitle",
                        visit.text("tip-off-status.title")));
    }

    private void form(PageVisit visit, int status, Map<String, String> form, List<Fault> faults) {
        var matters = titles(visit, "tip-off-matter");
        if (matters.isEmpty()) {
            // The service was never heard: without its words there is no form.
            writer.away(visit);
            return;
        }
        var fields = List.of(
                field(visit, form, "matter", 0).among(orNothing(visit, matters)).needed(),
                field(visit, form, "region", 0).among(around(visit, form.getOrDefault("region", ""))),
                field(visit, form, "site", LONGEST_LINE).needed(),
                field(visit, form, "description", LONGEST_TEXT)
                        .as(FormField.Kind.AREA)
                        .needed(),
                field(visit, form, "unit", LONGEST_LINE),
                field(visit, form, "happenedOn", 0).as(FormField.Kind.DAY),
                field(visit, form, "deaths", 0).as(FormField.Kind.TICK),
                field(visit, form, "category", 0).among(orNothing(visit, titles(visit, "informant-category"))),
                field(visit, form, "contactName", LONGEST_NAME),
                field(visit, form, "contactPhone", LONGEST_PHONE).as(FormField.Kind.PHONE));
        var known = request(form);
        form(visit, status, "tip-off", Fault.marked(fields, faults), faults, known.isEmpty() ? random() : known);
    }

    /** The small place that was chosen and those within it. */
    private SequencedMap<String, String> around(PageVisit visit, String code) {
        var around = new LinkedHashMap<String, String>();
        places.find(code).filter(place -> !place.equals(RegionCode.NATION)).ifPresent(place -> {
            around.put(place.toString(), visit.text("whole-place", PlaceChoice.fullName(place)));
            around.putAll(places.within(place));
        });
        return around;
    }

    private static SequencedMap<String, String> orNothing(PageVisit visit, SequencedMap<String, String> titles) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", visit.text("choose"));
        choices.putAll(titles);
        return choices;
    }

    private SequencedMap<String, String> titles(PageVisit visit, String table) {
        var titles = new LinkedHashMap<String, String>();
        words.table(CONTEXT, table).forEach((code, title) -> titles.put(code, title.in(visit.language())));
        return titles;
    }

    private static FormField field(PageVisit visit, Map<String, String> form, String name, int most) {
        return FormField.line(visit, name, form.getOrDefault(name, ""), most);
    }

    private static String random() {
        var bytes = new byte[REQUEST_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void asked(PageVisit visit, Map<String, String> form) {
        var question = new JsonObject();
        List.of("receipt", "secret").forEach(name -> put(question, name, plain(form.getOrDefault(name, ""))));
        writer.when(visit, questions.tell(visit, CONTEXT, "/public/tip-offs/status", "", question), answer -> {
            switch (answer) {
                case Told.Answer(var status) -> became(visit, status);
                case Told.Refused refused
                when refused.status() == NOT_FOUND ->
                    question(
                            visit,
                            NOT_FOUND,
                            form,
                            List.of(new Fault("receipt", visit.text("tip-off-status.unknown"))));
                case Told.Refused refused
                when isOfTheForm(refused) -> question(visit, refused.status(), form, Fault.of(refused, POINTERS));
                case Told.Refused refused -> writer.refused(visit, refused);
                case Told.Away _ ->
                    question(visit, UNAVAILABLE, form, List.of(new Fault("", visit.text("away.about"))));
            }
        });
    }

    /** As it was written on paper: in groups, in small letters. */
    private static String plain(String key) {
        return key.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private void question(PageVisit visit, int status, Map<String, String> form, List<Fault> faults) {
        var fields = List.of(
                field(visit, form, "receipt", LONGEST_KEY).needed(),
                field(visit, form, "secret", LONGEST_KEY).needed());
        form(visit, status, "tip-off-status", Fault.marked(fields, faults), faults, "");
    }

    private void form(
            PageVisit visit, int status, String name, List<FormField> fields, List<Fault> faults, String request) {
        writer.once(
                visit,
                status,
                "form",
                visit.text(name + ".title"),
                Map.of(
                        "about",
                        visit.text(name + ".about"),
                        "action",
                        visit.href(visit.context().request().path(), Map.of()),
                        "method",
                        "post",
                        "request",
                        request,
                        "fields",
                        fields,
                        "faults",
                        faults,
                        "facts",
                        List.of(),
                        "send",
                        visit.text(name + ".send"),
                        "note",
                        ""));
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, FEN_DIGITS).toPlainString();
    }

    private void became(PageVisit visit, JsonObject status) {
        var reward = status.getJsonObject("reward");
        if (reward != null) {
            status.put("rewardStatus", reward.getString("status"))
                    .put("rewardAmount", visit.text("yuan", yuan(reward.getLong("amountFen"))))
                    .put("fetchBy", reward.getString("fetchBy"));
        }
        var facts = new ArrayList<PageFact>();
        STATUS.stream()
                .filter(field -> status.getValue(field.name()) != null)
                .forEach(field -> facts.add(cells.shown(visit, CONTEXT, field, status)));
        writer.once(
                visit,
                OK,
                "item",
                visit.text("tip-off-status.title"),
                Map.of(
                        "about",
                        "",
                        "facts",
                        facts,
                        "back",
                        visit.href(ASK, Map.of()),
                        "backTitle",
                        visit.text("again")));
    }
}
