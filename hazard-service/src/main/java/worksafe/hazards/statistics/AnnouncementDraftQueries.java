package worksafe.hazards.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.RegionCode;
import worksafe.platform.figures.definition.FigurePeriod;
import worksafe.platform.figures.definition.FigurePeriod.PeriodKind;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/** Fills an announcement in from the listings: what was listed in a period, and what was done about it by its end. */
@ApplicationScoped
class AnnouncementDraftQueries {

    private static final int MOST = 500;

    private static final String LISTED = """
            select l.number, e.name || '：' || l.title, t.done,
                   count(*) filter (where l.delisted_at is null or l.delisted_at >= p.stop) over (),
                   count(*) filter (where l.delisted_at < p.stop) over ()
            from (select ?::timestamptz as start, ?::timestamptz as stop) p
            join danger_listing l on l.listed_at < p.stop and (l.delisted_at is null or l.delisted_at >= p.start)
                and l.status in ('LISTED', 'RECTIFIED', 'ACCEPTED', 'DELISTED') and %s
            join enterprise_snapshot e on e.enterprise_id = l.enterprise_id
            left join lateral (
                select to_char(s.occurred_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD ')
                    || case s.kind when 'PROGRESS' then '报告进展' when 'RECTIFIED' then '申请验收'
                        when 'SENT_BACK' then '验收不合格' when 'ACCEPTED' then '验收合格' else '摘牌' end
                    || coalesce('：' || s.note, '') as done
                from danger_listing_step s
                where s.listing_id = l.id and s.occurred_at < p.stop
                    and s.kind in ('PROGRESS', 'RECTIFIED', 'SENT_BACK', 'ACCEPTED', 'DELISTED')
                order by s.position desc limit 1) t on true
            order by l.number limit ?""";

    private static final int SITUATION = 200;
    private static final int DONE = 1000;

    private final EntityManager entities;
    private final Scopes scopes;
    private final InstantSource clock;

    AnnouncementDraftQueries(EntityManager entities, Scopes scopes, InstantSource clock) {
        this.entities = entities;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Of a place, or the caller's own; of a period, or the last quarter that is over. */
    @Transactional
    AnnouncementDraft draft(@Nullable String period, @Nullable RegionCode region) {
        var place = scopes.current().placeFor(region);
        var asked = period(period);
        var parameters = new ArrayList<Object>();
        parameters.add(ChinaTime.startOf(asked.from()));
        parameters.add(ChinaTime.startOf(asked.to()));
        var condition = ScopePredicate.sql(scopes.current().narrowedTo(place), "l", parameters);
        parameters.add(MOST + 1);
        var rows = ScopePredicate.rows(entities, LISTED.formatted(condition), parameters);
        return new AnnouncementDraft(
                asked.toString(),
                place.toString(),
                rows.isEmpty() ? 0 : (Long) rows.getFirst()[3],
                rows.isEmpty() ? 0 : (Long) rows.getFirst()[4],
                rows.stream().limit(MOST).map(AnnouncementDraftQueries::line).toList(),
                rows.size() > MOST);
    }

    private FigurePeriod period(@Nullable String asked) {
        if (asked == null) {
            return PeriodKind.QUARTER.of(ChinaTime.dayOf(clock.instant())).before();
        }
        try {
            return FigurePeriod.parse(asked);
        } catch (InvalidValue noPeriod) {
            throw RequestProblem.invalid(Violation.query("period", "figure-period-shape", asked));
        }
    }

    private static AnnouncementDraft.Listed line(Object[] row) {
        var done = (String) row[2];
        return new AnnouncementDraft.Listed(
                (String) row[0], atMost(SITUATION, (String) row[1]), done == null ? null : atMost(DONE, done));
    }

    /** As long as the register takes it. */
    private static String atMost(int most, String text) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
