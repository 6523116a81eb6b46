package worksafe.inspections.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;

/** Transfers in every status, and what is done about them. */
final class CrimeTransferFixtures {

    static final UUID ID = UUID.fromString("0198f4a0-ffff-7aaa-8bbb-00000000000f");
    static final Instant OPENED_AT = Instant.parse("2026-03-12T01:00:00Z");
    static final Instant LATER = Instant.parse("2026-03-13T01:00:00Z");
    static final LocalDate DAY = LocalDate.parse("2026-03-13");
    static final Actor SUPERVISOR = new Actor("supervisor-0042", "赵监管");
    static final Actor MEMBER = new Actor("inspector-1", "李检查");
    static final Actor HEAD = new Actor("approver-0001", "钱局长");
    private static final PolicyRow LEAST = new PolicyRow(
            "transfer.team-size",
            RegionCode.NATION,
            null,
            PolicyRow.parameters("transfer.team-size", Map.of("value", 2)),
            LocalDate.parse("2020-08-07"),
            null,
            "行政执法机关移送涉嫌犯罪案件的规定（国务院令第310号，2020年修订）",
            "第五条第一款",
            Force.REGULATION,
            Certainty.CERTAIN);

    private CrimeTransferFixtures() {}

    static Created<CrimeTransfer> opened(int people) {
        return CrimeTransfer.open(
                ID,
                "YS320281-2026-000001",
                RegionCode.of("320281000000"),
                Sector.EMERGENCY,
                new SuspectedAct(
                        null,
                        "江阴市澄江化工有限公司",
                        2,
                        null,
                        null,
                        "涉嫌危险作业",
                        "关闭可燃气体报警联动继续生产",
                        "危险作业罪（刑法第一百三十四条之一）",
                        IntStream.rangeClosed(1, people)
                                .mapToObj(number -> "inspector-" + number)
                                .toList()),
                LEAST,
                SUPERVISOR,
                OPENED_AT);
    }

    static CrimeTransfer in(CrimeTransferStatus status) {
        var transfer = opened(2).aggregate();
        if (status == CrimeTransferStatus.SUSPECTED) {
            return transfer;
        }
        CrimeTransferEvent unused = report(transfer);
        if (status == CrimeTransferStatus.REPORTED) {
            return transfer;
        }
        if (status == CrimeTransferStatus.REFUSED) {
            unused = refuse(transfer);
            return transfer;
        }
        unused = approve(transfer);
        if (status == CrimeTransferStatus.APPROVED) {
            return transfer;
        }
        unused = handOver(transfer);
        if (status == CrimeTransferStatus.TRANSFERRED) {
            return transfer;
        }
        unused = receive(transfer);
        if (status == CrimeTransferStatus.RECEIVED) {
            return transfer;
        }
        if (status == CrimeTransferStatus.ACCEPTED_BY_POLICE) {
            unused = accept(transfer);
            return transfer;
        }
        unused = reject(transfer);
        if (status == CrimeTransferStatus.OBJECTED) {
            unused = object(transfer);
        }
        if (status == CrimeTransferStatus.ENDED) {
            unused = end(transfer);
        }
        return transfer;
    }

    static CrimeTransferEvent report(CrimeTransfer transfer) {
        return transfer.report("经核实，建议移送", List.of("调查报告", "涉案物品清单"), MEMBER, LATER);
    }

    static CrimeTransferEvent approve(CrimeTransfer transfer) {
        return transfer.approve("同意移送", HEAD, LATER);
    }

    static CrimeTransferEvent refuse(CrimeTransfer transfer) {
        return transfer.refuse("不构成犯罪", HEAD, LATER);
    }

    static CrimeTransferEvent handOver(CrimeTransfer transfer) {
        return transfer.handOver("江阴市公安局", "江阴市人民检察院", null, SUPERVISOR, LATER);
    }

    static CrimeTransferEvent receive(CrimeTransfer transfer) {
        return transfer.receive(DAY, "江阴市公安局治安大队", SUPERVISOR, LATER);
    }

    static CrimeTransferEvent accept(CrimeTransfer transfer) {
        return transfer.policeDecide(true, DAY, "澄公立字〔2026〕15号", null, SUPERVISOR, LATER);
    }

    static CrimeTransferEvent reject(CrimeTransfer transfer) {
        return transfer.policeDecide(false, DAY, "澄公不立字〔2026〕2号", "犯罪事实显著轻微", SUPERVISOR, LATER);
    }

    static CrimeTransferEvent object(CrimeTransfer transfer) {
        return transfer.object(TransferObjection.RECONSIDERATION, "达到立案标准", SUPERVISOR, LATER);
    }

    static CrimeTransferEvent handOverMaterials(CrimeTransfer transfer) {
        return transfer.handOverMaterials(DAY, "报警主机 1 台", SUPERVISOR, LATER);
    }

    static CrimeTransferEvent end(CrimeTransfer transfer) {
        return transfer.end(CrimeTransferOutcome.NOT_FILED, "依法处理", SUPERVISOR, LATER);
    }
}
