package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.COUNTY;
import static worksafe.stack.demo.Demo.HAZARDS;
import static worksafe.stack.demo.Demo.INSPECTIONS;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.stack.Speech;

/**
 * Time passes: what an enterprise found itself and did not put right is overdue, and so it is an authority's. The county has it
 * looked at every day, by a row of its own in the policy book; inspections lists the visits that it is owed for it.
 */
final class OverdueAct {

    /** Beyond what an enterprise may take for an ordinary danger, an order's time and the certificate's review. */
    static final Duration LATER = Duration.ofDays(31);

    private static final String POLICIES = INSPECTIONS + "/policies";
    private static final String CODE = "inspection.visits-owed.overdue-danger";

    /** So many that one is due on whichever day of the year a danger runs over. */
    private static final int DAILY = 366;

    private final Participants participants;
    private final Narrator narrator;
    private final InstantSource clock;
    private final Consumer<Duration> timeShift;

    OverdueAct(Participants participants, Narrator narrator, InstantSource clock, Consumer<Duration> timeShift) {
        this.participants = participants;
        this.narrator = narrator;
        this.clock = clock;
        this.timeShift = timeShift;
    }

    /**
     * Sets the clock ahead and waits for what follows.
     *
     * @param danger id of what the enterprise found itself
     */
    void play(Sector sector, String enterprise, String danger) {
        lookDaily(sector);
        timeShift.accept(LATER);
        narrator.step(Speech.of("demo.ahead", LATER.toDays()));

        var supervisor = participants.supervisor();
        var overdue = supervisor.await(
                HAZARDS + "/dangers/" + danger,
                Speech.of("awaited.overdue-danger"),
                shown -> shown.hasNonNull("overdueSince"));
        narrator.step(
                Speech.of("demo.self-check-overdue"), overdue.path("number").asText());
        var owed = supervisor
                .await(
                        INSPECTIONS + "/owed-visits?enterpriseId=" + enterprise,
                        Speech.of("awaited.owed-visit"),
                        page -> page.findParents("ground").stream()
                                .anyMatch(ground -> ground.path("ground")
                                                .asText()
                                                .equals("OVERDUE_DANGER")
                                        && ground.path("subjectId").asText().equals(danger)))
                .path("items")
                .path(0);
        narrator.step(
                Speech.of("demo.owed-visit", owed.path("nextDue").asText()),
                owed.path("id").asText());
    }

    /** The county's own row, once however often this is played. */
    private void lookDaily(Sector sector) {
        var approver = participants.official("approver", "demo-decider", "赵刚", COUNTY);
        var today = ChinaTime.dayOf(clock.instant()).toString();
        var known =
                approver.get(POLICIES + "?code=" + CODE + "&region=" + COUNTY + "&sector=" + sector + "&day=" + today);
        if (known.path("items").isEmpty()) {
            approver.create(
                    POLICIES,
                    Map.of(
                            "code",
                            CODE,
                            "region",
                            COUNTY,
                            "sector",
                            sector,
                            "parameters",
                            Map.of("value", DAILY),
                            "validFrom",
                            today,
                            "source",
                            "江阴市逾期隐患巡查办法（演示）",
                            "clause",
                            "第三条：逾期未整改的一般隐患，每日检查一次",
                            "force",
                            "DOCUMENT"));
        }
    }
}
