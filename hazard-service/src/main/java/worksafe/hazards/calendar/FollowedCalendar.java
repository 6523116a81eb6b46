package worksafe.hazards.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.messaging.ReceivedEvent;

/** Takes over the registry's notices; one that is as old as the copy's or older is let pass. */
@ApplicationScoped
public class FollowedCalendar {

    private final Calendar calendar;

    FollowedCalendar(Calendar calendar) {
        this.calendar = calendar;
    }

    public void follow(ReceivedEvent event) {
        var announced = event.as(CalendarAnnounced.class);
        calendar.follow(announced.year(), announced.source(), announced.arranged(), event.revision());
    }
}
