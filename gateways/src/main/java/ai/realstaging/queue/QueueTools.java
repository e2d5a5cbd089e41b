package ai.realstaging.queue;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What the parts of a worker share.
@Component
record QueueTools(
    LeaseRows rows,
    JobEnds ends,
    TicketBox tickets,
    TraceContext trace,
    QueueMetrics metrics,
    QueueSettings settings,
    TransactionOperations transactions) {}
