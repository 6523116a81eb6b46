package worksafe.training.person;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;

/** What happens to a person, as other contexts are told: the name, and nothing of what is sealed. */
sealed interface PersonEvent extends DomainEvent {

    /**
     * Somebody was registered.
     *
     * @param ofSector whose authority registered; travels in the header alone
     */
    record PersonRegistered(
            UUID personId,
            String name,
            RegionCode region,
            long revision,
            String status,
            Instant occurredAt,
            @JsonIgnore @Nullable Sector ofSector)
            implements PersonEvent {

        @Override
        public String type() {
            return "worksafe.training.person-registered.v1";
        }

        @Override
        public Subject subject() {
            return Subject.ofPerson(personId, "person", personId, revision, region, ofSector);
        }
    }
}
