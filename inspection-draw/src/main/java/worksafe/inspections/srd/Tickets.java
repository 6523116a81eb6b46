package worksafe.inspections.srd;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.Leaf;
import worksafe.inspections.srd.form.Suite;
import worksafe.inspections.srd.list.Candidate;
import worksafe.inspections.srd.list.FrozenLists.Stratum;
import worksafe.inspections.srd.list.LeafList;

/**
 * The lottery. A candidate of weight w holds the w tickets {@code HMAC(K_obj, LP(stratum) || LP(id) || u32(j))}, j from 0
 * to w - 1, and stands where its smallest one stands. A ticket depends on nothing but key, candidate and j; so nobody
 * else's coming or going changes it.
 */
final class Tickets {

    private static final int MIN_CHUNK = 2048;
    private static final int CHUNKS_PER_PROCESSOR = 4;

    private final Suite suite;
    private final Digest key;

    Tickets(Suite suite, Digest key) {
        this.suite = suite;
        this.key = key;
    }

    /** The first so many of a stratum, in order. All processors share the work; each remembers so many at most. */
    List<Ranked> first(int count, LeafList objects, Stratum stratum) {
        if (count == 0) {
            return List.of();
        }
        int processors = Runtime.getRuntime().availableProcessors();
        int chunk = Math.max(MIN_CHUNK, Math.ceilDiv(stratum.size(), CHUNKS_PER_PROCESSOR * processors));
        return IntStream.range(0, Math.ceilDiv(stratum.size(), chunk))
                .map(i -> stratum.from() + i * chunk)
                .parallel()
                .mapToObj(from -> firstWithin(count, objects, from, Math.min(from + chunk, stratum.to())))
                .flatMap(Collection::stream)
                .sorted()
                .limit(count)
                .toList();
    }

    /** All tickets of one candidate, by j. */
    List<Digest> of(byte[] leaf) {
        var drum = new Drum();
        return IntStream.range(0, Candidate.weight(leaf))
                .mapToObj(j -> Digest.of(drum.ticket(leaf, j)))
                .toList();
    }

    private Collection<Ranked> firstWithin(int count, LeafList objects, int from, int to) {
        var drum = new Drum();
        var first = new PriorityQueue<Ranked>(Comparator.reverseOrder());
        for (int i = from; i < to; i++) {
            var leaf = objects.leaf(i);
            var least = drum.least(leaf);
            if (first.size() < count) {
                first.add(new Ranked(least.clone(), leaf));
            } else if (first.element().isAfter(least, leaf)) {
                first.remove();
                first.add(new Ranked(least.clone(), leaf));
            }
        }
        return first;
    }

    /**
     * A candidate and its smallest ticket.
     *
     * @param ticket 32 bytes
     * @param leaf the candidate
     */
    record Ranked(byte[] ticket, byte[] leaf) implements Comparable<Ranked> {

        boolean isAfter(byte[] otherTicket, byte[] otherLeaf) {
            return compare(otherTicket, otherLeaf) > 0;
        }

        @Override
        public int compareTo(Ranked other) {
            return compare(other.ticket, other.leaf);
        }

        private int compare(byte[] otherTicket, byte[] otherLeaf) {
            int order = Arrays.compareUnsigned(ticket, otherTicket);
            return order == 0 ? Leaf.compareSecond(leaf, otherLeaf) : order;
        }
    }

    /** Makes the tickets for one thread, without a new object for each. */
    private final class Drum {

        private final Mac mac = suite.mac(key);
        private byte[] message = new byte[128];
        private byte[] ticket = new byte[Digest.LENGTH];
        private byte[] least = new byte[Digest.LENGTH];

        /** The smallest ticket; overwritten by the next call. */
        byte[] least(byte[] leaf) {
            int weight = Candidate.weight(leaf);
            load(leaf);
            draw(leaf.length, 0);
            swap();
            for (int j = 1; j < weight; j++) {
                draw(leaf.length, j);
                if (Arrays.compareUnsigned(ticket, least) < 0) {
                    swap();
                }
            }
            return least;
        }

        byte[] ticket(byte[] leaf, int j) {
            load(leaf);
            draw(leaf.length, j);
            return ticket;
        }

        /** A ticket hashes the candidate's leaf with j in place of the weight. */
        private void load(byte[] leaf) {
            if (message.length < leaf.length) {
                message = new byte[leaf.length];
            }
            System.arraycopy(leaf, 0, message, 0, leaf.length);
        }

        private void draw(int length, int j) {
            // Weights end at 1000, so the upper half of j is always zero.
            message[length - 4] = 0;
            message[length - 3] = 0;
            message[length - 2] = (byte) (j >>> 8);
            message[length - 1] = (byte) j;
            mac.update(message, 0, length);
            try {
                mac.doFinal(ticket, 0);
            } catch (ShortBufferException impossible) {
                throw new AssertionError("both suites give 32 bytes", impossible);
            }
        }

        private void swap() {
            var smaller = ticket;
            ticket = least;
            least = smaller;
        }
    }
}
