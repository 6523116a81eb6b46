package worksafe.registry.project;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;
import worksafe.registry.project.ProjectHealth.HealthPaper;
import worksafe.registry.project.ProjectTerms.ProjectBreach;
import worksafe.registry.project.ProjectTerms.ProjectChange;
import worksafe.registry.project.ProjectTerms.ProjectCondition;
import worksafe.registry.project.ProjectTerms.ProjectDecider;
import worksafe.registry.project.ProjectTerms.ProjectStanding;

/**
 * What happens to a construction project, as other contexts are told. Components are the wire shape, laid down in {@code
 * contracts/registry}; who acted is not told.
 */
sealed interface ConstructionProjectEvent extends DomainEvent {

    /** The project after the event. */
    Facts project();

    @Override
    default Subject subject() {
        var project = project();
        return Subject.ofEnterprise(
                project.enterpriseId(),
                "construction-project",
                project.projectId(),
                project.revision(),
                project.region(),
                project.sector());
    }

    @Override
    default ArchiveLine archive() {
        var project = project();
        return ArchiveLine.of(
                        project.title(),
                        project.status(),
                        project.status().next().isEmpty())
                .numbered(project.number())
                .due(this instanceof ConstructionProjectOverdue overdue ? overdue.dueDate() : null, missed());
    }

    /** Whether a day was missed; absent where the event leaves that as it was. */
    private @Nullable Boolean missed() {
        return switch (this) {
            case ConstructionProjectOverdue _ -> true;
            case ConstructionProjectReviewBegun _,
                    ConstructionProjectReturned _,
                    ConstructionProjectPassed _,
                    ConstructionProjectRejected _,
                    ConstructionProjectChanged _,
                    ConstructionProjectAbandoned _ -> false;
            default -> null;
        };
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID projectId,
            String number,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            ProjectStatus status,
            String title,
            ProjectKind kind,
            ProjectStage stage,
            ProjectStanding standing) {}

    /** It was registered. */
    @WireName("worksafe.registry.construction-project-registered.v1")
    record ConstructionProjectRegistered(@JsonUnwrapped Facts project, Instant occurredAt)
            implements ConstructionProjectEvent {}

    /** One that passed stages before was entered. */
    @WireName("worksafe.registry.construction-project-recorded.v1")
    record ConstructionProjectRecorded(
            @JsonUnwrapped Facts project,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate usedOn,
            Instant occurredAt)
            implements ConstructionProjectEvent {}

    /** The stage was presented to the authority, or what was returned was completed. */
    @WireName("worksafe.registry.construction-project-submitted.v1")
    record ConstructionProjectSubmitted(@JsonUnwrapped Facts project, boolean completion, Instant occurredAt)
            implements ConstructionProjectEvent {}

    /** The authority accepted it and examines it. */
    @WireName("worksafe.registry.construction-project-review-begun.v1")
    record ConstructionProjectReviewBegun(@JsonUnwrapped Facts project, LocalDate reviewSince, Instant occurredAt)
            implements ConstructionProjectEvent {}

    /** It is to be completed. */
    @WireName("worksafe.registry.construction-project-returned.v1")
    record ConstructionProjectReturned(@JsonUnwrapped Facts project, List<String> missing, Instant occurredAt)
            implements ConstructionProjectEvent {

        public ConstructionProjectReturned {
            missing = List.copyOf(missing);
        }
    }

    /** The authority takes more time. */
    @WireName("worksafe.registry.construction-project-extended.v1")
    record ConstructionProjectExtended(@JsonUnwrapped Facts project, String reason, Instant occurredAt)
            implements ConstructionProjectEvent {}

    /**
     * It passed a stage.
     *
     * @param passedStage which one; the facts name the next
     * @param paper number of the approval or report; absent where there is none
     */
    @WireName("worksafe.registry.construction-project-passed.v1")
    record ConstructionProjectPassed(
            @JsonUnwrapped Facts project,
            ProjectStage passedStage,
            ProjectDecider decider,
            LocalDate passedOn,
            @Nullable String paper,
            Instant occurredAt)
            implements ConstructionProjectEvent {}

    /** It was not accepted, not approved, or found wanting by its owner. */
    @WireName("worksafe.registry.construction-project-rejected.v1")
    record ConstructionProjectRejected(
            @JsonUnwrapped Facts project, List<ProjectCondition> missingConditions, String reason, Instant occurredAt)
            implements ConstructionProjectEvent {

        public ConstructionProjectRejected {
            missingConditions = List.copyOf(missingConditions);
        }
    }

    /** Its design is to be examined again. */
    @WireName("worksafe.registry.construction-project-changed.v1")
    record ConstructionProjectChanged(
            @JsonUnwrapped Facts project, ProjectChange change, String told, Instant occurredAt)
            implements ConstructionProjectEvent {}

    /** The plan of its trial run is on file. */
    @WireName("worksafe.registry.construction-project-trial-plan-filed.v1")
    record ConstructionProjectTrialPlanFiled(
            @JsonUnwrapped Facts project, String filingNumber, LocalDate filedOn, Instant occurredAt)
            implements ConstructionProjectEvent {}

    /** Its trial run began. */
    @WireName("worksafe.registry.construction-project-trial-begun.v1")
    record ConstructionProjectTrialBegun(@JsonUnwrapped Facts project, LocalDate trialFrom, Instant occurredAt)
            implements ConstructionProjectEvent {}

    /** A paper on occupational health is there. */
    @WireName("worksafe.registry.construction-project-health-paper-entered.v1")
    record ConstructionProjectHealthPaperEntered(
            @JsonUnwrapped Facts project,
            HealthPaper paper,
            LocalDate madeOn,
            ProjectDecider decider,
            Instant occurredAt)
            implements ConstructionProjectEvent {}

    /** It was found built, tried or used before its turn, or otherwise than designed. */
    @WireName("worksafe.registry.construction-project-breach-found.v1")
    record ConstructionProjectBreachFound(
            @JsonUnwrapped Facts project, ProjectBreach breach, LocalDate since, Instant occurredAt)
            implements ConstructionProjectEvent {}

    /** Its safety facilities are in use. */
    @WireName("worksafe.registry.construction-project-used.v1")
    record ConstructionProjectUsed(@JsonUnwrapped Facts project, LocalDate usedOn, Instant occurredAt)
            implements ConstructionProjectEvent {}

    /**
     * Its acceptance is to be checked.
     *
     * @param of among how many it was drawn
     */
    @WireName("worksafe.registry.construction-project-check-drawn.v1")
    record ConstructionProjectCheckDrawn(@JsonUnwrapped Facts project, UUID drawId, int of, Instant occurredAt)
            implements ConstructionProjectEvent {}

    /**
     * How its owner accepted it was checked.
     *
     * @param drawId by which it was drawn; absent where it was checked for a permit
     */
    @WireName("worksafe.registry.construction-project-checked.v1")
    record ConstructionProjectChecked(
            @JsonUnwrapped Facts project,
            boolean checkPassed,
            boolean onSite,
            @Nullable UUID drawId,
            Instant occurredAt)
            implements ConstructionProjectEvent {}

    /** It was given up. */
    @WireName("worksafe.registry.construction-project-abandoned.v1")
    record ConstructionProjectAbandoned(@JsonUnwrapped Facts project, String reason, Instant occurredAt)
            implements ConstructionProjectEvent {}

    /**
     * A day passed, of its enterprise or of the authority.
     *
     * @param duty what was owed, as clocks name it
     * @param dueDate the last day that was in time
     */
    @WireName("worksafe.registry.construction-project-overdue.v1")
    record ConstructionProjectOverdue(@JsonUnwrapped Facts project, String duty, LocalDate dueDate, Instant occurredAt)
            implements ConstructionProjectEvent {}
}
