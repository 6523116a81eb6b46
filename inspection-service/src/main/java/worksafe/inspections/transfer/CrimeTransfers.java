package worksafe.inspections.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Problem;
import worksafe.platform.http.RuleViolation;

/**
 * For the feature that punishes: hands a case over, and tells whether the police have one, so that no new penalty is imposed for the
 * same act (行政执法机关移送涉嫌犯罪案件的规定 Art. 11). Warnings, stops and revocations decided before the hand-over stand.
 */
@ApplicationScoped
public class CrimeTransfers {

    private static final String BARS = "transfer.bars-penalty";

    private final Transfers transfers;
    private final CrimeTransferOperations operations;
    private final PolicyBook policies;

    CrimeTransfers(Transfers transfers, CrimeTransferOperations operations, PolicyBook policies) {
        this.transfers = transfers;
        this.operations = operations;
        this.policies = policies;
    }

    /**
     * A case of penalty that is handed over as a crime.
     *
     * @param persons how many people are suspected
     * @param offence which offence it may be
     * @param team the accounts of those who investigated it, and look into it now
     */
    public record HandedOver(
            UUID caseId,
            UUID enterpriseId,
            String enterpriseName,
            int persons,
            Sector sector,
            String title,
            String facts,
            String offence,
            List<String> team) {

        public HandedOver {
            team = List.copyOf(team);
        }
    }

    /** Opens the transfer of a case, which the caller has locked, in its transaction. */
    public void open(HandedOver from) {
        operations.open(from);
    }

    /** Whether a transfer of that case is under way, or has ended other than by a refusal. */
    public boolean isOpenOf(UUID penaltyCaseId) {
        return transfers.isOpenOf(penaltyCaseId);
    }

    /** A case that the police have. */
    public record WithPolice(UUID transferId, String number, Instant transferredAt) {

        private static WithPolice of(CrimeTransfer transfer) {
            return new WithPolice(transfer.id(), transfer.number(), Objects.requireNonNull(transfer.transferredAt()));
        }
    }

    /** The transfer of that case of penalty that the police have; empty where they have none. */
    public Optional<WithPolice> of(UUID penaltyCaseId) {
        return transfers.barring(penaltyCaseId).map(WithPolice::of);
    }

    /** The transfers about that enterprise that the police have, the oldest first, whatever the case. */
    public List<WithPolice> about(UUID enterpriseId) {
        return transfers.withPolice(enterpriseId).stream().map(WithPolice::of).toList();
    }

    /**
     * Requires that the police do not have that case.
     *
     * @throws RuleViolation 422 {@code transfer-bars-penalty} with the clause, where they have
     */
    public void requireNoneOf(UUID penaltyCaseId, RegionCode region, Sector sector, LocalDate day) {
        of(penaltyCaseId).ifPresent(held -> {
            var row = policies.evaluate(BARS, region, sector, day).result();
            if (row.flag(PolicyRow.VALUE)) {
                throw RuleViolation.byLaw(
                        new Problem.LegalGround(row.source(), row.clause(), row.force(), row.certainty()),
                        CrimeTransferProblem.TRANSFER_BARS_PENALTY,
                        held.number(),
                        row.source(),
                        row.clause());
            }
        });
    }
}
