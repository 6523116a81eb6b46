package worksafe.platform.duties.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.kernel.Trade;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The trades, which clients of every context meet in its policies. */
@ApplicationScoped
class TradeCodes implements CodeTables {

    private static final String TABLE = "trade";

    /** The key of what people call that trade. */
    static String title(Trade trade) {
        return "code-table." + TABLE + "." + trade.name();
    }

    @Override
    public List<CodeTable> codeTables() {
        return List.of(CodeTable.of(TABLE, Trade.class));
    }
}
