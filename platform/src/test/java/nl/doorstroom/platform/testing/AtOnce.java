package nl.doorstroom.platform.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.restassured.response.Response;

/** Requests that come in at the same moment, each from a desk of its own. */
public final class AtOnce {

    private AtOnce() {}

    /** Sends them when all are ready, and gives the statuses of the answers in the order of the requests. */
    public static List<Integer> statuses(List<Callable<Response>> requests) throws Exception {
        CyclicBarrier ready = new CyclicBarrier(requests.size());
        ExecutorService desks = Executors.newFixedThreadPool(requests.size());
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (Callable<Response> request : requests) {
                answers.add(desks.submit(() -> {
                    ready.await();
                    return request.call().statusCode();
                }));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            desks.shutdown();
        }
    }
}
