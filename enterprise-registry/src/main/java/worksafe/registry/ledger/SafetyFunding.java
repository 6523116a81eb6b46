package worksafe.registry.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import worksafe.kernel.ChinaTime;
import worksafe.platform.registers.Holder;
import worksafe.platform.registers.SnapshotProvider;
import worksafe.platform.registers.kind.RegisterJson;

/**
 * How much was paid for safety in a period, and by whom (澄政发〔2012〕80号（十六）: 政府引导、企业为主、保险参与、社会资金): the
 * entries of {@code safety-investment} by the day of the payment. An entry that names no payer was paid by its enterprise.
 * Amounts in fen; shares in 1/10000, rounded half up, absent where nothing was paid.
 */
@ApplicationScoped
class SafetyFunding implements SnapshotProvider {

    private static final List<String> PAYERS = List.of("ENTERPRISE", "GOVERNMENT", "INSURANCE", "SOCIETY");

    private static final String SUMS = """
            select count(*),
                   coalesce(sum(p.fen) filter (where p.payer = 'ENTERPRISE'), 0)::bigint,
                   coalesce(sum(p.fen) filter (where p.payer = 'GOVERNMENT'), 0)::bigint,
                   coalesce(sum(p.fen) filter (where p.payer = 'INSURANCE'), 0)::bigint,
                   coalesce(sum(p.fen) filter (where p.payer = 'SOCIETY'), 0)::bigint
            from (
                select (e.data::jsonb ->> 'amountFen')::bigint as fen,
                       coalesce(e.data::jsonb ->> 'payer', 'ENTERPRISE') as payer,
                       (e.data::jsonb ->> 'paidOn')::date as paid_on
                from register_entry e where e.kind = 'safety-investment' and %s) p
            where p.paid_on >= ? and p.paid_on < ?""";

    private final EntrySums sums;
    private final InstantSource clock;

    SafetyFunding(EntrySums sums, InstantSource clock) {
        this.sums = sums;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "safety-funding";
    }

    @Override
    public ObjectNode compute(Holder holder, Period period) {
        var row = sums.of(SUMS, holder, List.of(), List.of(period.from(), period.to()));
        var total = 0L;
        for (int i = 1; i <= PAYERS.size(); i++) {
            total = Math.addExact(total, EntrySums.number(row[i]));
        }
        var figures = RegisterJson.object().put("entries", EntrySums.number(row[0]));
        for (int i = 0; i < PAYERS.size(); i++) {
            var name = PAYERS.get(i).toLowerCase(java.util.Locale.ROOT);
            var fen = EntrySums.number(row[i + 1]);
            figures.put(name + "Fen", fen);
            if (total > 0) {
                figures.put(name + "Share", EntrySums.share(fen, total));
            }
        }
        return figures.put("totalFen", total)
                .put("computedOn", ChinaTime.dayOf(clock.instant()).toString());
    }
}
