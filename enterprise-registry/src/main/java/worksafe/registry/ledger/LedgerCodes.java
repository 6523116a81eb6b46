package worksafe.registry.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in what is reckoned from registers. */
@ApplicationScoped
class LedgerCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("investment-growth", InvestmentYear.InvestmentGrowth.class),
                CodeTable.of("notice-receipt-state", NoticeReceipt.ReceiptState.class));
    }
}
