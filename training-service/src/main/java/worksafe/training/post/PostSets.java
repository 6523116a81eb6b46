package worksafe.training.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.duties.EnterpriseDirectory.Place;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.service.JdbcRows;
import worksafe.training.compliance.BarGround;
import worksafe.training.compliance.BarReason;
import worksafe.training.compliance.ChangeOfLaw;
import worksafe.training.compliance.HeldPosts;
import worksafe.training.compliance.JudgementSets;
import worksafe.training.compliance.JudgementSets.Judged;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.compliance.PostJudgement;
import worksafe.training.compliance.Qualification;
import worksafe.training.compliance.QualificationKind;
import worksafe.training.compliance.SupportingCertificate;
import worksafe.training.post.PostEvent.PostBarred;
import worksafe.training.post.PostEvent.PostCleared;

/** Posts judged anew in sets, as {@link Post#judge} judges one: what changes is told once, or written down where it is no news. */
@ApplicationScoped
class PostSets implements HeldPosts {

    private static final String HELD =
            "select id, version, person_id, person_name, enterprise_id, region, sector, kind,"
                    + " category, from_day, status, certificate_id, valid_until, in_force_until, bar_code, bar_source, bar_clause,"
                    + " bar_force, bar_certainty, (select array_to_string(e.trades, ',') from enterprise_snapshot e"
                    + " where e.enterprise_id = post.enterprise_id)"
                    + " from post where kind = ? and person_id = any (?) and status <> 'ENDED' order by id for update";

    private static final String WRITE = "update post p set version = p.version + 1, status = w.status,"
            + " certificate_id = w.certificate_id, valid_until = w.valid_until, in_force_until = w.in_force_until,"
            + " bar_code = w.bar_code, bar_source = w.bar_source, bar_clause = w.bar_clause,"
            + " bar_force = w.bar_force, bar_certainty = w.bar_certainty"
            + " from unnest(?::uuid[], ?::text[], ?::uuid[], ?::date[], ?::date[], ?::text[], ?::text[], ?::text[],"
            + " ?::text[], ?::text[])"
            + " as w (id, status, certificate_id, valid_until, in_force_until, bar_code, bar_source, bar_clause,"
            + " bar_force, bar_certainty)"
            + " where p.id = w.id";

    private static final List<String> TYPES =
            List.of("uuid", "text", "uuid", "date", "date", "text", "text", "text", "text", "text");

    private final JudgementSets judgements;
    private final Audit audit;
    private final InstantSource clock;

    PostSets(JudgementSets judgements, Audit audit, InstantSource clock) {
        this.judgements = judgements;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Map<String, Long> judge(
            Connection connection,
            PolicyBook.Edition book,
            QualificationKind kind,
            Collection<UUID> persons,
            ChangeOfLaw because)
            throws SQLException {
        var held = new ArrayList<Held>();
        JdbcRows.each(
                connection,
                HELD,
                List.of(kind.name(), connection.createArrayOf("uuid", persons.toArray())),
                row -> held.add(Held.of(row)));
        var now = clock.instant();
        var verdicts = judgements.of(
                connection,
                book,
                kind,
                held.stream()
                        .map(post -> new Judged(post.id(), post.personId(), post.qualification(), post.place()))
                        .toList(),
                ChinaTime.dayOf(now));
        var changed = held.stream()
                .map(post -> new Verdict(post, Objects.requireNonNull(verdicts.get(post.id()))))
                .filter(Verdict::changes)
                .toList();
        write(connection, changed);
        var events = changed.stream()
                .filter(Verdict::isNews)
                .map(verdict -> verdict.event(because, now))
                .toList();
        audit.announce(connection, events);
        audit.record(
                connection,
                changed.stream()
                        .filter(verdict -> !verdict.isNews())
                        .map(Verdict::act)
                        .toList());
        var counts = new TreeMap<String, Long>();
        changed.forEach(verdict -> counts.merge(verdict.fate(), 1L, Long::sum));
        return counts;
    }

    private static void write(Connection connection, List<Verdict> changed) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        var rows = changed.stream().map(Verdict::columns).toList();
        try (var update = connection.prepareStatement(WRITE)) {
            JdbcRows.fill(update, JdbcRows.columns(connection, TYPES, rows));
            update.executeUpdate();
        }
    }

    /** A post as it is stored. */
    private record Held(
            UUID id,
            long version,
            UUID personId,
            String personName,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            Qualification qualification,
            LocalDate from,
            PostStatus status,
            @Nullable SupportingCertificate rest,
            @Nullable BarReason bar,
            Set<Trade> trades) {

        Place place() {
            return new Place(region, sector, trades);
        }

        static Held of(ResultSet row) throws SQLException {
            var trades = row.getString(20);
            var category = row.getString(9);
            var certificate = row.getObject(12, UUID.class);
            var bar = row.getString(15);
            return new Held(
                    Objects.requireNonNull(row.getObject(1, UUID.class)),
                    row.getLong(2),
                    Objects.requireNonNull(row.getObject(3, UUID.class)),
                    row.getString(4),
                    Objects.requireNonNull(row.getObject(5, UUID.class)),
                    new RegionCode(row.getLong(6)),
                    Sector.valueOf(row.getString(7)),
                    new Qualification(
                            QualificationKind.valueOf(row.getString(8)),
                            category == null ? null : OperationCategory.valueOf(category)),
                    Objects.requireNonNull(row.getObject(10, LocalDate.class)),
                    PostStatus.valueOf(row.getString(11)),
                    certificate == null
                            ? null
                            : new SupportingCertificate(
                                    certificate,
                                    Objects.requireNonNull(row.getObject(13, LocalDate.class)),
                                    Objects.requireNonNull(row.getObject(14, LocalDate.class))),
                    bar == null
                            ? null
                            : new BarReason(
                                    BarGround.valueOf(bar),
                                    row.getString(16),
                                    row.getString(17),
                                    Force.valueOf(row.getString(18)),
                                    Certainty.valueOf(row.getString(19))),
                    trades == null ? Set.of() : Trade.known(List.of(trades.split(","))));
        }
    }

    private record Verdict(Held post, PostJudgement judgement) {

        PostStatus status() {
            return PostStatus.of(judgement);
        }

        boolean changes() {
            return !Objects.equals(post.bar(), judgement.reason()) || !Objects.equals(post.rest(), judgement.restsOn());
        }

        /** Whether the holder may work now and might not before, or the other way round. */
        boolean isNews() {
            return status() != post.status();
        }

        String fate() {
            return isNews() ? (judgement.fit() ? "posts-cleared" : "posts-barred") : "posts-judged-alike";
        }

        List<Object> columns() {
            var rest = judgement.restsOn();
            var bar = judgement.reason();
            return Arrays.asList(
                    post.id(),
                    status().name(),
                    rest == null ? null : rest.certificateId(),
                    rest == null ? null : rest.validUntil(),
                    rest == null ? null : rest.inForceUntil(),
                    bar == null ? null : bar.code().name(),
                    bar == null ? null : bar.source(),
                    bar == null ? null : bar.clause(),
                    bar == null ? null : bar.force().name(),
                    bar == null ? null : bar.certainty().name());
        }

        PostEvent event(ChangeOfLaw because, Instant now) {
            var facts = new PostEvent.Facts(
                    post.id(),
                    post.personId(),
                    post.personName(),
                    post.enterpriseId(),
                    post.region(),
                    post.sector(),
                    post.version() + 1,
                    post.qualification().kind(),
                    post.qualification().category(),
                    post.from(),
                    post.status().to(status()));
            var reason = judgement.reason();
            var rest = judgement.restsOn();
            return reason == null
                    ? new PostCleared(facts, rest == null ? null : rest.validUntil(), because, now)
                    : new PostBarred(facts, List.of(reason), now);
        }

        AuditedAct act() {
            return AuditedAct.of("post-judged-alike", "post", post.id(), post.region())
                    .version(post.version() + 1)
                    .belongingTo(post.sector(), post.enterpriseId())
                    .leadingTo(judgement.restsOn() + " "
                            + (judgement.reason() == null ? List.of() : List.of(judgement.reason())));
        }
    }
}
