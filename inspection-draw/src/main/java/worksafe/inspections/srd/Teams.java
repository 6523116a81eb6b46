package worksafe.inspections.srd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.Encoding;
import worksafe.inspections.srd.list.FrozenLists;

/**
 * Sends inspectors by lot. For each object in turn, every inspector who is not recused and not yet at the cap draws the
 * lot {@code HMAC(K_ins, LP(object) || LP(inspector))}; the smallest lot with the needed qualification leads, the
 * smallest others go along.
 */
final class Teams {

    /** Lots are drawn for so many objects at once, to use all processors and yet little memory. */
    private static final int BLOCK = 512;

    private final FrozenLists lists;
    private final Digest key;
    private final int size;
    private final byte[][] encoded;
    private final Map<String, Integer> places = new HashMap<>();
    private final int[] load;

    Teams(SealedLists draw, Digest key) {
        this.lists = draw.lists();
        this.key = key;
        this.size = draw.sealedRecord().terms().teamSize();
        this.load = new int[lists.inspectors().size()];
        this.encoded = new byte[load.length][];
        for (int i = 0; i < load.length; i++) {
            var id = lists.inspectors().get(i).id();
            encoded[i] = new Encoding().text(id).bytes();
            places.put(id, i);
        }
    }

    /** Teams for these objects, in this order; each counts towards the caps of the next. */
    List<Team> assign(List<String> objectIds) {
        var teams = new ArrayList<Team>(objectIds.size());
        for (int from = 0; from < objectIds.size(); from += BLOCK) {
            var block = objectIds.subList(from, Math.min(from + BLOCK, objectIds.size()));
            var lots = block.parallelStream().map(this::lots).toList();
            for (int i = 0; i < block.size(); i++) {
                teams.add(assign(block.get(i), lots.get(i)));
            }
        }
        return List.copyOf(teams);
    }

    /** Counts a team that was assigned before. */
    void count(Team team) {
        change(team, 1);
    }

    /** Forgets a team whose object is not visited after all. */
    void release(Team team) {
        change(team, -1);
    }

    private void change(Team team, int by) {
        for (var inspector : team.inspectors()) {
            var place = places.get(inspector);
            if (place == null) {
                throw new IllegalArgumentException("a team of another draw: " + inspector);
            }
            load[place] += by;
        }
    }

    private Team assign(String objectId, Queue<Lot> lots) {
        var needed = lists.neededAt(objectId);
        var others = new ArrayList<Integer>();
        Integer lead = null;
        while (!lots.isEmpty() && (lead == null || others.size() < size - 1)) {
            int i = lots.remove().inspector();
            var inspector = lists.inspectors().get(i);
            if (load[i] >= inspector.cap()) {
                continue;
            }
            if (lead == null && needed.map(inspector.skills()::contains).orElse(true)) {
                lead = i;
            } else if (others.size() < size - 1) {
                others.add(i);
            }
        }
        if (lead == null || others.size() < size - 1) {
            return new Team(objectId, List.of());
        }
        others.addFirst(lead);
        others.forEach(i -> load[i]++);
        return new Team(
                objectId,
                others.stream().map(i -> lists.inspectors().get(i).id()).toList());
    }

    /** The lots of all inspectors who are not recused, the smallest first. */
    private Queue<Lot> lots(String objectId) {
        var recused = lists.recusedFrom(objectId);
        var mac = lists.suite().mac(key);
        var object = new Encoding().text(objectId).bytes();
        var lots = new ArrayList<Lot>(load.length);
        for (int i = 0; i < load.length; i++) {
            if (!recused.contains(lists.inspectors().get(i).id())) {
                mac.update(object);
                mac.update(encoded[i]);
                lots.add(new Lot(mac.doFinal(), i));
            }
        }
        return new PriorityQueue<>(lots);
    }

    /**
     * One inspector's lot for one object.
     *
     * @param value 32 bytes
     * @param inspector place in the list, which is in the order of the ids
     */
    private record Lot(byte[] value, int inspector) implements Comparable<Lot> {

        @Override
        public int compareTo(Lot other) {
            int order = Arrays.compareUnsigned(value, other.value);
            return order == 0 ? Integer.compare(inspector, other.inspector) : order;
        }
    }
}
