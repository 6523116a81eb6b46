package worksafe.hazards.danger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.danger.value.Actor;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.hazards.danger.value.DangerSource;
import worksafe.hazards.danger.value.RecheckPartner;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.applications.OpenApplications;
import worksafe.platform.http.NotFound;

/** What other features of this context are told of a danger, and how they lock it, in their transaction. */
@ApplicationScoped
public class SupervisedDangers {

    private final Dangers dangers;
    private final OpenApplications applications;

    SupervisedDangers(Dangers dangers, OpenApplications applications) {
        this.dangers = dangers;
        this.applications = applications;
    }

    /** Locks what is locked first by whoever may give the danger a day of another, before any clock. */
    public void holdExtension(UUID id) {
        applications.hold(DangerExtensions.CODE, id);
    }

    /** Ends an application for more time, as something else names the danger's day from now on. */
    public void endExtension(UUID id, String reason) {
        applications.lapse(DangerExtensions.CODE, id, _ -> Optional.of(reason));
    }

    /** The words of a danger's statuses, in the order of its life. */
    public static List<String> statuses() {
        return Arrays.stream(DangerStatus.values()).map(Enum::name).toList();
    }

    /**
     * A danger as it stands, locked until the transaction ends.
     *
     * @throws NotFound when there is none, or none within the scope
     */
    public Supervised lock(UUID id) {
        return of(dangers.lock(id));
    }

    /**
     * A danger as it is read.
     *
     * @throws NotFound as above
     */
    public Supervised get(UUID id) {
        return of(dangers.get(id));
    }

    /**
     * Who found it in an inspection, and on which day; empty where none did.
     *
     * @throws NotFound as above
     */
    public Optional<Inspected> inspected(UUID id) {
        var danger = dangers.get(id);
        return danger.observation().source() == DangerSource.INSPECTION
                ? Optional.of(new Inspected(danger.inspectedBy(), ChinaTime.dayOf(danger.foundAt())))
                : Optional.empty();
    }

    /**
     * That an inspection found a danger.
     *
     * @param account of the inspector; absent where it is not known
     */
    public record Inspected(@Nullable String account, LocalDate day) {}

    /** Those of these numbers that are dangers of the enterprise, within the scope. */
    public Map<String, Numbered> numbered(Collection<String> numbers, UUID enterpriseId) {
        return dangers.numbered(numbers, enterpriseId);
    }

    /** A danger that was asked for by its number. */
    public record Numbered(DangerGrade grade, boolean dismissed) {}

    private static Supervised of(Danger danger) {
        return new Supervised(
                danger.id(),
                danger.number(),
                danger.observation().title(),
                danger.observation().place(),
                danger.observation().grade(),
                !danger.status().ended(),
                EnumSet.of(DangerStatus.RECTIFIED, DangerStatus.ACCEPTED).contains(danger.status()),
                danger.status() == DangerStatus.ACCEPTED,
                danger.region(),
                danger.sector(),
                danger.enterpriseId(),
                danger.enterpriseName(),
                danger.plan() == null ? null : danger.plan().measures(),
                who(danger, DangerStep.StepKind.RECTIFIED),
                who(danger, DangerStep.StepKind.ACCEPTED, DangerStep.StepKind.RECHECK_FAILED),
                danger.timeline().stream()
                        .map(DangerStep::by)
                        .filter(Objects::nonNull)
                        .filter(by -> by.side() == Actor.ActorSide.ENTERPRISE)
                        .map(Actor::subject)
                        .distinct()
                        .toList());
    }

    private static List<String> who(Danger danger, DangerStep.StepKind... kinds) {
        var wanted = List.of(kinds);
        return danger.timeline().stream()
                .filter(step -> wanted.contains(step.kind()))
                .flatMap(step -> Stream.of(
                                Optional.ofNullable(step.by()).map(Actor::subject),
                                Optional.ofNullable(step.second()).map(RecheckPartner::account))
                        .flatMap(Optional::stream))
                .distinct()
                .toList();
    }

    /**
     * A danger as others see it.
     *
     * @param open whether it has neither been struck off nor dismissed
     * @param rectified whether it was reported as put right, and that stands
     * @param accepted whether its re-check was passed, so that only its closure is missing
     * @param measures of its plan; absent while it has none
     * @param rectifiers the accounts that ever reported it as put right
     * @param recheckers the accounts that ever re-checked it
     * @param forEnterprise the accounts that acted for its enterprise
     */
    public record Supervised(
            UUID id,
            String number,
            String title,
            String place,
            DangerGrade grade,
            boolean open,
            boolean rectified,
            boolean accepted,
            RegionCode region,
            Sector sector,
            UUID enterpriseId,
            String enterpriseName,
            @Nullable String measures,
            List<String> rectifiers,
            List<String> recheckers,
            List<String> forEnterprise) {}
}
