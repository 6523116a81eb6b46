package worksafe.inspections.draw.port;

import java.util.List;
import java.util.UUID;

/**
 * An inspector whom a draw may send.
 *
 * @param skills qualifications in byte order
 * @param cap the most objects in one draw
 */
public record PoolInspector(UUID id, String number, String name, List<String> skills, int cap) {

    public PoolInspector {
        skills = List.copyOf(skills);
    }
}
