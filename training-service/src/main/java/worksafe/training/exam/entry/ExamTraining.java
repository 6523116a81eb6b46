package worksafe.training.exam.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.EnterpriseDirectory;
import worksafe.platform.duties.EnterpriseDirectory.Place;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.RuleViolation;
import worksafe.training.exam.ExamKind;
import worksafe.training.exam.ExamPart;
import worksafe.training.exam.ExamPolicies;
import worksafe.training.exam.ExamPolicies.Afterwards;
import worksafe.training.exam.ExamPolicies.TrainingDemand;
import worksafe.training.exam.ExamProblem;
import worksafe.training.exam.ExamSubject;
import worksafe.training.exam.TrainingProvider;
import worksafe.training.exam.entry.ExamEntries.Try;
import worksafe.training.rule.ProgrammeRules;
import worksafe.training.rule.ProgrammeRules.LeastHours;
import worksafe.training.rule.TrainingAudience;
import worksafe.training.rule.TrainingPurpose;

/**
 * Holds the training that an application states against the training archive: credited sessions of the programme, with its hours,
 * within the time that the policy of the day gives, the last of them on the day that is stated, taught by somebody whom the policy
 * admits. What an enterprise taught its own people counts where its conditions for it were accepted, or where a row says so anyway; so
 * does what it had taught by an institution that no accepted entry of the register knows.
 */
@ApplicationScoped
class ExamTraining {

    private static final String CREDITED =
            "select ended_on, purpose, audience, category, hours, provider, unknown_institution from credited_sessions(:person)";

    private final EntityManager entities;
    private final ExamPolicies policies;
    private final PolicyBook book;
    private final EnterpriseDirectory enterprises;

    ExamTraining(EntityManager entities, ExamPolicies policies, PolicyBook book, EnterpriseDirectory enterprises) {
        this.entities = entities;
        this.policies = policies;
        this.book = book;
        this.enterprises = enterprises;
    }

    /**
     * What an application says.
     *
     * @param byOffice whether an authority states it, whose evidence is taken
     */
    record Claim(
            UUID personId,
            String personName,
            ExamSubject subject,
            ExamPart part,
            RegionCode region,
            @Nullable Sector sector,
            @Nullable UUID enterpriseId,
            ExamEntry.Training training,
            boolean byOffice) {}

    /** A credited session of somebody. */
    private record Credited(
            LocalDate endedOn,
            String purpose,
            String audience,
            @Nullable String category,
            int hours,
            TrainingProvider provider,
            @Nullable String unknownInstitution) {}

    /**
     * By what the training is proved.
     *
     * @param tries those of the person in that exam so far; who tried before need not state the training again
     * @throws RuleViolation when the policy of the day asks for training, and none is stated, or that is not in the archive
     */
    ExamEntry.Proof require(Claim claim, List<Try> tries, LocalDate today) {
        var demand = policies.training(claim.subject().kind(), claim.region(), claim.sector(), today);
        var last = claim.training().on();
        if (last == null) {
            return unstated(claim, demand, tries);
        }
        if (demand.isEmpty() || last.isAfter(today)) {
            return ExamEntry.Proof.NONE; // what lies in the future the entry refuses by itself
        }
        return stated(claim, demand.get(), last, floor(claim, demand.get(), last, tries, today), today);
    }

    private static ExamEntry.Proof unstated(Claim claim, Optional<TrainingDemand> demand, List<Try> tries) {
        if (claim.training().record() != null) {
            return ExamEntry.Proof.of(ExamTrainingProof.EXEMPTION);
        }
        if (demand.isPresent() && tries.stream().noneMatch(made -> made.status().hasResult())) {
            throw RuleViolation.byLaw(demand.get().ground(), ExamProblem.EXAM_TRAINING_UNSTATED, claim.personName());
        }
        return ExamEntry.Proof.NONE;
    }

    private ExamEntry.Proof stated(
            Claim claim, TrainingDemand demand, LocalDate last, LocalDate floor, LocalDate today) {
        int hours = 0;
        var ends = false;
        var unknown = new HashSet<String>();
        var providers = policies.providers(claim.subject().kind(), claim.region(), claim.sector(), today);
        for (var credited : credited(claim.personId())) {
            if (counts(credited, claim.subject())
                    && providers.contains(credited.provider())
                    && !credited.endedOn().isBefore(floor)
                    && !credited.endedOn().isAfter(last)) {
                hours += credited.hours();
                ends |= credited.endedOn().equals(last);
                if (credited.unknownInstitution() != null) {
                    unknown.add(credited.unknownInstitution());
                }
            }
        }
        var least = least(claim, demand, today);
        if (ends && hours >= least) {
            return new ExamEntry.Proof(ExamTrainingProof.SESSIONS, hours, unknown);
        }
        var recordedSince = demand.recordedSince();
        if (claim.byOffice()
                && claim.training().record() != null
                && recordedSince != null
                && last.isBefore(recordedSince)) {
            return ExamEntry.Proof.of(ExamTrainingProof.EVIDENCE);
        }
        throw RuleViolation.byLaw(
                demand.ground(),
                ExamProblem.EXAM_TRAINING_UNPROVEN,
                claim.personName(),
                last.toString(),
                String.valueOf(hours),
                String.valueOf(least),
                floor.toString(),
                providers.stream().sorted().toList());
    }

    /** From when on training counts: within the policy's time, and where all tries were spent before it, after the last of them. */
    private LocalDate floor(Claim claim, TrainingDemand demand, LocalDate last, List<Try> tries, LocalDate today) {
        var rule = policies.tries(claim.subject().kind(), claim.part(), claim.region(), claim.sector(), today)
                .filter(found -> found.afterwards() == Afterwards.TRAINING);
        if (rule.isEmpty()) {
            return demand.since();
        }
        int failed = 0;
        var since = demand.since();
        for (var made : tries) {
            var on = made.resultOn();
            if (made.part() == claim.part()
                    && made.status() == ExamEntryStatus.FAILED
                    && on != null
                    && on.isBefore(last)) {
                failed++;
                since = on.isAfter(since) ? on : since;
            }
        }
        return failed >= rule.get().most() ? since : demand.since();
    }

    private static boolean counts(Credited credited, ExamSubject subject) {
        var category = subject.category();
        return credited.purpose().equals(TrainingPurpose.INITIAL.name())
                && audiences(subject.kind()).stream()
                        .anyMatch(audience -> audience.name().equals(credited.audience()))
                && (category == null || category.name().equals(credited.category()));
    }

    /** For whom the training is; one clause asks the same of principals and safety managers. */
    private static Set<TrainingAudience> audiences(ExamKind kind) {
        return switch (kind) {
            case PRINCIPAL, SAFETY_MANAGER, UNIFIED_QUALIFICATION ->
                EnumSet.of(TrainingAudience.PRINCIPAL, TrainingAudience.SAFETY_MANAGER);
            case SPECIAL_OPERATION, WORKSHOP_PRACTICE -> EnumSet.of(TrainingAudience.WORKER);
            case VILLAGE_SUPERVISOR -> EnumSet.of(TrainingAudience.VILLAGE_SUPERVISOR);
        };
    }

    /** How many hours: as the row says, else as the programme of principals and safety managers has, else any. */
    private int least(Claim claim, TrainingDemand demand, LocalDate today) {
        var said = demand.hours();
        if (said != null) {
            return said;
        }
        var audience = programme(claim.subject().kind());
        return audience == null
                ? 1
                : ProgrammeRules.hours(book.edition(), TrainingPurpose.INITIAL, audience, place(claim), today)
                        .map(LeastHours::hours)
                        .orElse(1);
    }

    /** Whose programme says how many hours there are; absent where none does. */
    private static @Nullable TrainingAudience programme(ExamKind kind) {
        return switch (kind) {
            case PRINCIPAL -> TrainingAudience.PRINCIPAL;
            case SAFETY_MANAGER, UNIFIED_QUALIFICATION -> TrainingAudience.SAFETY_MANAGER;
            case SPECIAL_OPERATION, WORKSHOP_PRACTICE, VILLAGE_SUPERVISOR -> null;
        };
    }

    private Place place(Claim claim) {
        var enterprise = claim.enterpriseId();
        return (enterprise == null ? Optional.<Place>empty() : enterprises.find(enterprise))
                .orElseGet(() -> new Place(claim.region(), claim.sector()));
    }

    private List<Credited> credited(UUID personId) {
        List<?> rows = entities.createNativeQuery(CREDITED, Object[].class)
                .setParameter("person", personId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Credited(
                        row[0] instanceof Date date ? date.toLocalDate() : (LocalDate) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        ((Number) row[4]).intValue(),
                        TrainingProvider.valueOf((String) row[5]),
                        (String) row[6]))
                .toList();
    }
}
