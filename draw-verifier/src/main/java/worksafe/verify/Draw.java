package worksafe.verify;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import worksafe.verify.Bundle.Candidate;
import worksafe.verify.Bundle.Place;

/** The order in which the objects of each stratum come, as it follows from the nonces and the public value. */
final class Draw {

    private static final Comparator<Ticket> ORDER =
            Comparator.comparing(Ticket::value, Arrays::compareUnsigned).thenComparing(Ticket::object, Lists::compare);

    private final Bundle bundle;
    private final Keys keys;
    private final Keyed tickets;
    private final Map<String, Ticket[]> strata = new HashMap<>();

    /** The smallest ticket of an object. */
    private record Ticket(String object, byte[] value) {}

    /** Bundle must be disclosed, and its lists in order. */
    Draw(Bundle bundle) {
        this.bundle = bundle;
        this.keys = Keys.of(bundle);
        this.tickets = new Keyed(bundle.record().suite(), keys.object());
        rank();
    }

    private void rank() {
        var objects = bundle.objects();
        for (int from = 0, to; from < objects.size(); from = to) {
            var stratum = objects.get(from).stratum();
            to = from + 1;
            while (to < objects.size() && objects.get(to).stratum().equals(stratum)) {
                to++;
            }
            var order = IntStream.range(from, to)
                    .parallel()
                    .mapToObj(i -> smallest(objects.get(i)))
                    .toArray(Ticket[]::new);
            Arrays.parallelSort(order, ORDER);
            strata.put(stratum, order);
        }
    }

    private Ticket smallest(Candidate object) {
        var message = ticketMessage(object);
        var smallest = ticket(message, 0);
        for (var j = 1; j < object.weight(); j++) {
            var ticket = ticket(message, j);
            if (Arrays.compareUnsigned(ticket, smallest) < 0) {
                smallest = ticket;
            }
        }
        return new Ticket(object.id(), smallest);
    }

    private static byte[] ticketMessage(Candidate object) {
        return new Message().text(object.stratum()).text(object.id()).u32(0).bytes();
    }

    /** Puts the number into the last four bytes of the message; it never exceeds two of them. */
    private byte[] ticket(byte[] message, int number) {
        message[message.length - 2] = (byte) (number >>> 8);
        message[message.length - 1] = (byte) number;
        return tickets.of(message);
    }

    Keyed lots() {
        return new Keyed(bundle.record().suite(), keys.inspector());
    }

    int size(String stratum) {
        return order(stratum).length;
    }

    private Ticket[] order(String stratum) {
        return strata.getOrDefault(stratum, new Ticket[0]);
    }

    /** Who stands at a rank, from 1. */
    Place place(String stratum, int rank) {
        var ticket = order(stratum)[rank - 1];
        return new Place(stratum, rank, ticket.object(), HexFormat.of().formatHex(ticket.value()));
    }

    /** Those within the quotas, strata and ranks ascending. */
    List<Place> drawn() {
        return bundle.record().quota().stream()
                .flatMap(quota ->
                        IntStream.rangeClosed(1, (int) quota.number()).mapToObj(rank -> place(quota.stratum(), rank)))
                .toList();
    }

    Standing.Lots standing(Candidate object, long quota) {
        var message = ticketMessage(object);
        var values = IntStream.range(0, object.weight())
                .mapToObj(j -> HexFormat.of().formatHex(ticket(message, j)))
                .toList();
        var order = order(object.stratum());
        var rank = 1 + Arrays.binarySearch(order, smallest(object), ORDER);
        return new Standing.Lots(
                HexFormat.of().formatHex(keys.object()),
                values,
                rank,
                quota == 0
                        ? Optional.empty()
                        : Optional.of(place(object.stratum(), (int) quota).ticket()));
    }
}
