// The floor of any service: the framework alone, which parses a body and sends it back.
import Fastify from 'fastify';

const app = Fastify({ bodyLimit: 10_000_000 });
app.post('/', async (request) => request.body);
console.log(await app.listen({ host: '127.0.0.1', port: 0 }));
