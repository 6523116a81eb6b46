package worksafe.registry.bureau.sender;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import worksafe.platform.service.WalledRow;
import worksafe.registry.bureau.record.RecordType;

/** What a sender is to send, and when it last did; written by whoever takes deliveries in, and read here. */
@Entity
@Immutable
@Table(name = "bureau_feed")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by the list alone
class BureauFeed extends WalledRow {

    @Column(updatable = false)
    private UUID senderId;

    @Formula("(select s.name from bureau_sender s where s.id = sender_id)")
    private String senderName;

    @Enumerated(EnumType.STRING)
    private RecordType recordType;

    private Instant since;
    private @Nullable UUID lastDeliveryId;
    private @Nullable Instant lastReceivedAt;
    private @Nullable LocalDate dueOn;

    protected BureauFeed() {} // for Hibernate
}
