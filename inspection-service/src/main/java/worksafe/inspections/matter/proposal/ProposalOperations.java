package worksafe.inspections.matter.proposal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.matter.MatterCause;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.JdbcRows;

/** One method for each thing that can happen to a proposal, each one transaction. */
@ApplicationScoped
public class ProposalOperations {

    /** How many missed duties of one authority, within how many days, are too many. */
    private static final String MISSED = "matter.missed-duties";

    private static final String DAYS = "days";

    /**
     * What authorities owe still and have missed, by place and sector; not what lies at a place and is owed by the level above:
     * answers to its objections, and to what it asked that level for.
     */
    private static final String OWED = """
            select c.region, c.sector, c.due_at from clock c
            where c.side = 'AUTHORITY' and c.state = 'MISSED' and c.due_at >= ? and c.due_at < ?
                and c.kind <> 'assessment-objection'
                and not exists (
                    select from supervision_matter m where m.id = c.subject_id and m.addressed_to <> m.region)
            order by c.region, c.sector, c.due_at""";

    private static final int LONGEST_DAYS = 366;

    private final Proposals proposals;
    private final ProposalTasks tasks;
    private final PolicyBook policies;
    private final AgroalDataSource database;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Caller caller;
    private final InstantSource clock;

    ProposalOperations(
            Proposals proposals,
            ProposalTasks tasks,
            PolicyBook policies,
            AgroalDataSource database,
            AllowedActions allowed,
            Outbox outbox,
            Caller caller,
            InstantSource clock) {
        this.proposals = proposals;
        this.tasks = tasks;
        this.policies = policies;
        this.database = database;
        this.allowed = allowed;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** Proposes something, unless the same was proposed before. */
    @Transactional
    public void propose(Proposed proposed) {
        if (proposals.knows(proposed.cause(), proposed.key())) {
            return;
        }
        var created = MatterProposal.propose(Uuid7.next(clock), proposed, clock.instant());
        var proposal = created.aggregate();
        proposals.persistAndFlush(proposal);
        outbox.append(created.event());
        tasks.follow(proposal, "matter-proposed");
    }

    /**
     * A matter was opened upon it.
     *
     * @return false where it is decided already, or about another place
     */
    @Transactional(TxType.MANDATORY)
    public boolean takeUp(UUID id, UUID matterId, RegionCode addressedTo, Actor by) {
        var proposal = proposals.lock(id);
        if (proposal.status() != ProposalStatus.PROPOSED || !proposal.region().contains(addressedTo)) {
            return false;
        }
        outbox.append(proposal.takeUp(matterId, by, clock.instant()));
        tasks.follow(proposal, "matter-opened");
        return true;
    }

    @Transactional
    ProposalView get(UUID id) {
        return view(proposals.get(id));
    }

    @Transactional
    ProposalView dismiss(UUID id, IfMatch expected, String reason) {
        var proposal = proposals.get(id, expected);
        outbox.append(proposal.dismiss(reason, caller.actor(), clock.instant()));
        tasks.follow(proposal, "matter-proposal-dismissed");
        proposals.flush(); // raises the version that the view shows
        return view(proposal);
    }

    /** Duties that one authority has missed. */
    private record MissedOf(long region, @Nullable String sector, List<LocalDate> days) {}

    /** Proposes to take those authorities to task that miss their duties too often; once a quarter. */
    @Transactional
    void sweepMissed() {
        var today = ChinaTime.dayOf(clock.instant());
        for (var missed : missed(today)) {
            var region = new RegionCode(missed.region());
            var sector = missed.sector() == null ? null : Sector.valueOf(missed.sector());
            policies.edition()
                    .find(MISSED, region, sector, today)
                    .map(PolicyAnswer.Decided::result)
                    .ifPresent(row -> propose(row, region, sector, missed.days(), today));
        }
    }

    private List<MissedOf> missed(LocalDate today) {
        return JdbcRows.within(database, connection -> {
            var all = new ArrayList<MissedOf>();
            var from = ChinaTime.startOf(today.minusDays(LONGEST_DAYS)).atOffset(ZoneOffset.UTC);
            var to = ChinaTime.endOf(today).atOffset(ZoneOffset.UTC);
            JdbcRows.each(connection, OWED, List.of(from, to), row -> {
                var region = row.getLong(1);
                var sector = row.getString(2);
                var day = ChinaTime.dayOf(row.getObject(3, OffsetDateTime.class).toInstant());
                var last = all.isEmpty() ? null : all.getLast();
                if (last == null || last.region() != region || !Objects.equals(last.sector(), sector)) {
                    last = new MissedOf(region, sector, new ArrayList<>());
                    all.add(last);
                }
                last.days().add(day);
            });
            return List.copyOf(all);
        });
    }

    private void propose(
            PolicyRow row, RegionCode region, @Nullable Sector sector, List<LocalDate> days, LocalDate today) {
        var within = row.number(DAYS).intValueExact();
        var from = today.minusDays(within - 1L);
        var found = days.stream().filter(day -> !day.isBefore(from)).count();
        if (found < row.number(PolicyRow.VALUE).intValueExact()) {
            return;
        }
        propose(new Proposed(
                region,
                sector,
                MatterCause.MISSED_DUTIES,
                region + "/" + sector + "/" + quarter(today),
                "建议督办：法定期限多次逾期未办",
                "近 " + within + " 日内逾期且仍未办结 " + found + " 件，界限为 "
                        + row.number(PolicyRow.VALUE).toPlainString() + " 件。",
                PolicyBasis.of(row)));
    }

    /** In words of keys, for example {@code 2026Q1}. */
    public static String quarter(LocalDate day) {
        return day.getYear() + "Q" + ((day.getMonthValue() + 2) / 3);
    }

    private ProposalView view(MatterProposal proposal) {
        return ProposalView.of(proposal, allowed.among(proposal.actions()));
    }
}
