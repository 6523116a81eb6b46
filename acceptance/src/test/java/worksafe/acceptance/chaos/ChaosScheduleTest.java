package worksafe.acceptance.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChaosScheduleTest {

    @Test
    void aSeedGivesTheSameFaultsAgainAndAnotherOneOthers() {
        assertThat(ChaosSchedule.of(7, 60)).isEqualTo(ChaosSchedule.of(7, 60)).hasSize(60);
        assertThat(ChaosSchedule.of(7, 60)).isNotEqualTo(ChaosSchedule.of(8, 60));
        assertThat(ChaosSchedule.of(7, 1_000).subList(0, 59))
                .as("a longer run begins as the shorter one did")
                .isEqualTo(ChaosSchedule.of(7, 60).subList(0, 59));
    }

    @Test
    void aThousandFaultsAreOfEveryKindAtEveryTarget() {
        var schedule = ChaosSchedule.of(1, 1_000);

        assertThat(ChaosSchedule.counted(schedule)).containsOnlyKeys(FaultKind.values());
        assertThat(schedule)
                .filteredOn(fault -> fault.kind().isOfLink())
                .allMatch(fault -> ChaosSchedule.links().contains(fault.target()));
        assertThat(schedule.stream().map(ChaosFault::target).distinct())
                .containsAll(ChaosSchedule.links())
                .containsAll(ChaosSchedule.SERVICES)
                .contains("gateway", "registry-2", "postgres", "kafka", "clock");
        assertThat(schedule)
                .allMatch(fault -> fault.lasting().compareTo(Duration.ofSeconds(7)) < 0)
                .noneMatch(fault -> fault.kind() == FaultKind.SLICED && fault.strength() < 1);
    }

    @Test
    void someFaultsStrikeTwoAtOnceAndTheLastWaitsForNone() {
        var rounds = ChaosSchedule.rounds(ChaosSchedule.of(1, 1_000));

        assertThat(rounds.stream().mapToInt(List::size).sum()).isEqualTo(1_000);
        assertThat(rounds).allMatch(round -> round.size() <= 2).anyMatch(round -> round.size() == 2);
    }

    @Test
    void aTargetTellsWhomItConcerns() {
        assertThat(ChaosSchedule.contexts("registry-2")).containsExactly("registry");
        assertThat(ChaosSchedule.contexts("hazards-database")).containsExactly("hazards");
        assertThat(ChaosSchedule.contexts("gateway-training")).containsExactly("training");
        assertThat(ChaosSchedule.contexts("postgres")).hasSize(4);
        assertThat(ChaosSchedule.contexts("kafka")).isEmpty();
    }

    @Test
    void theReportTellsRecoveriesAndWhatAnEmptyResultIsWorth() {
        var faults = IntStream.rangeClosed(1, 60)
                .mapToObj(number -> new FaultRecovery(
                        new ChaosFault(number, FaultKind.KILL, "hazards", 1, Duration.ZERO, 0, false),
                        Instant.EPOCH,
                        true,
                        Instant.EPOCH,
                        Optional.of(Duration.ofMillis(number))))
                .toList();
        var report = ChaosReport.of(7, faults, new ChaosRecord(), List.of());

        assertThat(report.bound()).isEqualTo(0.05);
        assertThat(report.recoveries()).isEqualTo(Map.of("KILL hazards", new ChaosReport.Recovery(60, 0, 30, 60)));
        assertThat(report.text()).contains("seed 7", "5.00 %");
        assertThat(ChaosReport.of(7, faults, new ChaosRecord(), List.of(new ChaosFinding("lost", "a", "b")))
                        .bound())
                .as("after a finding the rule of three says nothing")
                .isEqualTo(1);
    }
}
