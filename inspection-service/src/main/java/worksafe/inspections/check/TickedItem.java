package worksafe.inspections.check;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import worksafe.platform.service.FactTime;

/** An item that a visit has ticked, never changed. Its wall is its visit's. */
@Entity
@Immutable
@Table(name = "visit_check")
class TickedItem {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // queries ask by it
    private UUID inspectionId;

    private String list;
    private int listVersion;
    private String item;

    @Enumerated(EnumType.STRING)
    private CheckAnswer answer;

    private @Nullable UUID findingId;
    private Instant occurredAt;
    private Instant recordedAt;
    private String recordedBy;

    protected TickedItem() {} // for Hibernate

    TickedItem(
            UUID id,
            UUID inspectionId,
            VisitCheckList.Item of,
            CheckAnswer answer,
            @Nullable UUID findingId,
            FactTime when,
            String by) {
        this.id = id;
        this.inspectionId = inspectionId;
        list = of.list();
        listVersion = of.version();
        item = of.item();
        this.answer = answer;
        this.findingId = findingId;
        occurredAt = when.at();
        recordedAt = when.enteredAt();
        recordedBy = by;
    }

    VisitChecks.Checked view() {
        return new VisitChecks.Checked(list, listVersion, item, answer, findingId, occurredAt, recordedAt, recordedBy);
    }

    boolean isOf(String otherList, String otherItem) {
        return list.equals(otherList) && item.equals(otherItem);
    }
}
