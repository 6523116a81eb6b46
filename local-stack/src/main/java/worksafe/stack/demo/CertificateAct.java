package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.REGISTRY;
import static worksafe.stack.demo.Demo.TRAINING;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.ResidentId;
import worksafe.kernel.Trade;
import worksafe.stack.Speech;

/**
 * The first enterprise turns out to make dangerous goods, for which its principal must be assessed. Each enterprise gets an
 * electrician whose certificate was reviewed in the middle and ends soon. A card of 2023 shows what the
 * law of 2026 changed: it was to be reviewed, and no longer is.
 */
final class CertificateAct {

    /** Days until the certificates must have been renewed. */
    static final int DAYS_LEFT = 20;

    private static final int YEARS = 6;
    private static final int REVIEW_YEARS = 3;

    /** The first day of a card under Order 30, and the day from which it holds no longer. */
    private static final LocalDate CARD_OF_2023 = LocalDate.of(2023, 8, 1);

    private static final LocalDate CARD_ENDS = CARD_OF_2023.plusYears(YEARS);
    private static final LocalDate ORDER_19 = LocalDate.of(2026, 6, 1);

    private final Participants participants;
    private final Narrator narrator;
    private final InstantSource clock;
    private final RandomGenerator random;

    CertificateAct(Participants participants, Narrator narrator, InstantSource clock, RandomGenerator random) {
        this.participants = participants;
        this.narrator = narrator;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Registers, certifies and posts one electrician each.
     *
     * @return the posts by enterprise
     */
    Map<String, String> play(ArrivalAct.Place place) {
        var supervisor = participants.supervisor();
        var today = ChinaTime.dayOf(clock.instant());
        var posts = new LinkedHashMap<String, String>();
        trade(supervisor, place.enterprises().getFirst());
        for (var enterprise : place.enterprises()) {
            var post = employ(supervisor, enterprise, today);
            posts.put(enterprise, post);
        }
        for (var post : posts.entrySet()) {
            supervisor.await(
                    REGISTRY + "/enterprises/" + post.getKey() + "/archive/entries?kind=post&limit=200",
                    Speech.of("awaited.post-archived"),
                    page -> shows(page, post.getValue(), "FIT"));
        }
        narrator.step(Speech.of("demo.archives", posts.size()));
        if (!today.isBefore(ORDER_19) && today.isBefore(CARD_ENDS)) {
            changeOfLaw(supervisor, place.enterprises().getFirst());
        }
        return posts;
    }

    /** A trade that the feed does not tell, and what the law asks of it. */
    private void trade(Participant supervisor, String enterprise) {
        supervisor.act(
                REGISTRY + "/enterprises/" + enterprise,
                "trade-correction",
                Map.of("trade", Trade.HAZARDOUS_CHEMICALS_PRODUCTION, "applies", true, "reason", "持有危险化学品安全生产许可证"),
                now -> now.path("trades").path(0).path("origin").asText().equals("CORRECTED"));
        var demands = supervisor
                .await(
                        TRAINING + "/enterprises/" + enterprise + "/compliance",
                        Speech.of("awaited.trade-followed"),
                        page -> page.path("requirements")
                                .path(0)
                                .path("certificateRequired")
                                .asBoolean())
                .path("requirements");
        narrator.step(Speech.of("demo.trade", demands.path(0).path("clause").asText()), enterprise);
    }

    /** A card that was to be reviewed in the middle, and what became of that when the law changed. */
    private void changeOfLaw(Participant supervisor, String enterprise) {
        var personId = register(supervisor, enterprise).path("id").asText();
        var card = supervisor.create(TRAINING + "/certificates", card(personId, CARD_OF_2023, List.of()));
        var before = card.path("earlierTerms").path(0);
        if (card.has("reviewDueOn") || !before.has("reviewDueOn")) {
            throw new UnexpectedAnswer(Speech.of("expected.no-review", card));
        }
        narrator.step(
                Speech.of(
                        "demo.law-before",
                        before.path("reviewDueOn").asText(),
                        before.path("term").path("source").asText()),
                card.path("validFrom").asText());
        narrator.step(
                Speech.of(
                        "demo.law-after",
                        card.path("inForceUntil").asText(),
                        before.path("rule").path("source").asText()),
                card.path("id").asText());
    }

    private JsonNode register(Participant supervisor, String enterprise) {
        return supervisor.createOnceKnown(
                TRAINING + "/persons",
                Map.of(
                        "name",
                        "陈电工",
                        "residentId",
                        residentId(),
                        "phone",
                        "138" + "%08d".formatted(random.nextInt(100_000_000)),
                        "enterpriseId",
                        enterprise),
                "enterprise-unknown");
    }

    private Map<String, Object> card(String personId, LocalDate first, List<Map<String, Object>> reviews) {
        return Map.of(
                "personId",
                personId,
                "kind",
                "SPECIAL_OPERATION",
                "category",
                "ELECTRICAL",
                "number",
                "T" + COUNTY.substring(0, 6) + "-DEMO-" + "%08d".formatted(random.nextInt(100_000_000)),
                "validFrom",
                first.toString(),
                "assessment",
                Map.of("authority", "样例考核机关", "passedOn", first.toString()),
                "reviews",
                reviews);
    }

    private String employ(Participant supervisor, String enterprise, LocalDate today) {
        var person = register(supervisor, enterprise);
        var personId = person.path("id").asText();
        if (person.toString().matches(".*[0-9]{17}.*")) {
            throw new UnexpectedAnswer(Speech.of("expected.masked", person));
        }
        var first = today.plusDays(DAYS_LEFT).minusYears(YEARS);
        var reviewed = first.plusYears(REVIEW_YEARS).minusDays(10).toString();
        var certificate = supervisor.create(
                TRAINING + "/certificates",
                card(personId, first, List.of(Map.of("passedOn", reviewed, "trainingHours", 8))));
        var post = supervisor.create(
                TRAINING + "/posts",
                Map.of(
                        "personId",
                        personId,
                        "enterpriseId",
                        enterprise,
                        "kind",
                        "SPECIAL_OPERATION",
                        "category",
                        "ELECTRICAL",
                        "from",
                        today.toString()));
        if (!post.path("status").asText().equals("FIT")) {
            throw new UnexpectedAnswer(Speech.of("expected.fit", post));
        }
        narrator.step(
                Speech.of("demo.electrician", certificate.path("inForceUntil").asText()),
                person.path("residentId").asText(),
                post.path("id").asText());
        return post.path("id").asText();
    }

    /** Whether an archive list shows a subject in a state. */
    static boolean shows(JsonNode page, String subject, String state) {
        for (var entry : page.path("items")) {
            if (entry.path("subjectId").asText().equals(subject)
                    && entry.path("state").asText().equals(state)) {
                return true;
            }
        }
        return false;
    }

    /** A number that nobody has, with its right check digit. */
    private String residentId() {
        var body = COUNTY.substring(0, 6)
                + "1990%02d%02d%03d".formatted(random.nextInt(1, 13), random.nextInt(1, 28), random.nextInt(1000));
        return Stream.of("0123456789X".split(""))
                .map(check -> body + check)
                .filter(CertificateAct::isValid)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isValid(String number) {
        try {
            return ResidentId.of(number).value().equals(number);
        } catch (InvalidValue invalid) {
            return false;
        }
    }

    static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("id").asText())
                .toList();
    }
}
