package worksafe.stack.demo;

import static worksafe.stack.demo.Demo.HAZARDS;
import static worksafe.stack.demo.Demo.INSPECTIONS;
import static worksafe.stack.demo.Demo.TRAINING;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import worksafe.kernel.ChinaTime;
import worksafe.stack.Speech;

/**
 * Once the clock is ahead: the danger that nobody put right is overdue, its order too, and a certificate has lapsed. Then it is put
 * right late.
 */
final class DelayAct {

    private final Participants participants;
    private final Narrator narrator;
    private final InstantSource clock;

    DelayAct(Participants participants, Narrator narrator, InstantSource clock) {
        this.participants = participants;
        this.narrator = narrator;
        this.clock = clock;
    }

    void play(DrawAct.Drawn drawn, VisitAct.Outcome visit, String post) {
        var supervisor = participants.supervisor();
        var late = visit.dangers().getLast();
        supervisor.await(
                HAZARDS + "/dangers/" + late,
                Speech.of("awaited.overdue-danger"),
                danger -> danger.hasNonNull("overdueSince"));
        narrator.step(Speech.of("demo.danger-overdue"), late);
        supervisor.await(
                INSPECTIONS + "/orders/" + visit.order(),
                Speech.of("awaited.overdue-order"),
                order -> order.hasNonNull("overdueSince"));
        narrator.step(Speech.of("demo.order-overdue"), visit.order());
        var recheck = supervisor
                .await(
                        INSPECTIONS + "/clocks?side=AUTHORITY&subjectId=" + visit.order(),
                        Speech.of("awaited.recheck-clock"),
                        page -> !page.path("items").isEmpty())
                .path("items")
                .path(0);
        narrator.step(
                Speech.of(
                        "demo.recheck-owed",
                        recheck.path("dueDate").asText(),
                        recheck.path("assignee").asText(),
                        recheck.path("basis").path("source").asText()),
                recheck.path("id").asText());

        var compliance = supervisor.await(
                TRAINING + "/enterprises/" + drawn.enterprise() + "/compliance",
                Speech.of("awaited.barred-electrician"),
                shown -> shown.path("items")
                        .valueStream()
                        .anyMatch(item -> item.path("postId").asText().equals(post)));
        var barred = compliance.path("items").path(0);
        narrator.step(
                Speech.of(
                        "demo.barred",
                        barred.path("code").asText(),
                        barred.path("source").asText() + barred.path("clause").asText()),
                post);
        supervisor.await(TRAINING + "/posts/" + post, Speech.of("awaited.barred-post"), Participant.status("BARRED"));
        var uncertified = supervisor
                .await(
                        HAZARDS + "/dangers?limit=200&enterpriseId=" + drawn.enterprise(),
                        Speech.of("awaited.uncertified"),
                        page -> page.path("items").valueStream().anyMatch(DelayAct::isFromTraining))
                .path("items")
                .valueStream()
                .filter(DelayAct::isFromTraining)
                .findFirst()
                .orElseThrow();
        narrator.step(
                Speech.of("demo.uncertified", uncertified.path("grade").asText()),
                uncertified.path("number").asText());

        new RectificationAct(participants, narrator)
                .play(drawn.enterprise(), late, ChinaTime.dayOf(clock.instant().plus(OverdueAct.LATER)));
        supervisor.await(
                INSPECTIONS + "/orders/" + visit.order(),
                Speech.of("awaited.answered-order"),
                Participant.status("ANSWERED"));
        narrator.step(Speech.of("demo.answered-late"), visit.order());
    }

    private static boolean isFromTraining(JsonNode danger) {
        return danger.path("source").asText().equals("TRAINING");
    }
}
